internal import ApplicationDefinition
internal import FuzzSupport
internal import Rules

/// The definition that archives are linted with. It asks for the same names as the fixtures and the rules' examples, so that what is
/// mutated out of them is still looked at by every rule.
private let text = """
  schema_version: 1
  application: {name: fuzz, version: "1"}
  task_groups:
    - name: meter
      required: true
      images: {min: 1, max: 3}
    - name: splice_box
      images: {max: 6}
    - box
    - box-2
    - PM-ouvert-avant
    - PM-ferme-apres
    - IdPlate3
  images:
    formats: [jpg, png]
    max_bytes: 20000
  metadata:
    unknown_keys: warning
    max_bytes: 10000
    keys:
      region: {type: text, required: true, enum: [north, south]}
      ID PB: {type: text, pattern: '^PB-[0-9]+$'}
      technician: {type: text, max_length: 40}
  parameters:
    unknown_keys: error
    keys:
      work_type: {type: text, required: true, enum: [new_line, repair]}
      nb_fibers: {type: integer, required: true, minimum: 1, maximum: 144}
      cable_length_m: {type: number, minimum: 0}
      indoor: {type: boolean}
      ports: {type: list}
      measurements:
        type: dictionary
        keys:
          attenuation_db: {type: number, minimum: 0, maximum: 40}
  # Low, so that short inputs reach them.
  limits: {entry_bytes: 200000, total_bytes: 900000, ratio: 50, ratio_floor_bytes: 20000, name_bytes: 200, nesting: 8, findings: 200}
  suppress:
    - {rule: unknown-key, work_orders: 'WO_19*', reason: imported from the old system, expires: 2027-01-31}
    - {rule: os-junk, reason: made on a Macintosh}
  """

/// The definition, decoded.
func decodedFuzzDefinition() -> ApplicationDefinition {
  let decoded = ApplicationDefinition.decode(Array(text.utf8), rules: RuleCatalogue.descriptions)
  guard let definition = decoded.definition else {
    fail("the definition is wrong: \(decoded.diagnostics)")
  }
  return definition
}
