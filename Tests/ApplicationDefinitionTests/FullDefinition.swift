/// A definition that uses everything, in the styles that people mix.
enum FullDefinition {
  static let text = """
    # yaml-language-server: $schema=../Schemas/application.schema.json
    schema_version: 1
    application: {name: ftth-install, version: "2.3"}
    x-code: &code {type: text, pattern: '^[A-Z]+$', min_length: 2, max_length: 8}
    task_groups:
      - splice_box                       # a bare name is enough
      - name: meter
        description: The meter, closed
        required: true
        images: {min: 1, max: 4}
      - {name: PM-ferme-apres}
    images:
      formats: [JPG, png]
      max_bytes: 5_000_000
      min_side: 600
      max_side: 12_000
    metadata:
      max_bytes: 65536
      keys:
        region: {type: text, required: true, enum: [north, 'no']}
        ID PB: *code
        visited: boolean
        remark:
        address:
          description: Where it is
          unknown_keys: note
          keys:
            street: text
            floors: {type: list, max_length: 3}
    parameters:
      unknown_keys: warning
      keys:
        nb_fibers: {type: integer, required: true, minimum: 1, maximum: 144, enum: [12, 24.0]}
        loss: {type: number, maximum: -.5}
        extra: {enum: [true, 1, one]}
    rules:
      unspecified-order: off
      image-too-large: {severity: error}
      folder-name: {max_length: 20, pattern: '^WO_'}
      os-junk: {severity: note, names: [Thumbs.db, a b], in_folders: false}
    suppress:
      - {rule: extra-key, work_orders: 'WO_19*', reason: imported, expires: 2027-01-31}
      - rule: missing-key
        archives: old.zip
        entries: '*/metadata.json'
        reason: It is so
    limits:
      entries: 2_000_000
      nesting: 16

    """
}
