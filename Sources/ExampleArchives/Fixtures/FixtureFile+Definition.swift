extension FixtureFile {
  /// The definition that the fixtures are linted with.
  static let applicationDefinition = #"""
    # yaml-language-server: $schema=../Schemas/application.schema.json
    #
    # What the application "ftth-install" asks of a batch: photos and documents of fibre and meter installations.
    # Made by `swift run make-fixtures Fixtures`; the archives in this directory are checked against it.

    schema_version: 1

    application:
      name: ftth-install
      version: "2.3"

    # The kinds of photos. Their order here decides between photos with equal numbers.
    task_groups:
      - name: meter
        description: The electricity meter, closed, with its reading legible
        required: true
        images: {min: 1, max: 4}
      - name: splice_box
        description: The splice box, open, every fibre in its tray
        required: true
        images: {max: 6}
      # Here "-2" belongs to the name: "box-2.jpg" has no number, "box-2-3.jpg" has the number 3.
      - name: box-2
        description: The second box of a building with two stairwells
      - name: PM-ouvert-avant
        description: The street cabinet, open, before the work
      - name: PM-ferme-apres
        description: The street cabinet, closed, after the work
      # A bare name is enough.
      - IdPlate3

    images:
      formats: [jpg, jpeg, png]
      max_bytes: 5000000

    # metadata.json: where and by whom.
    metadata:
      unknown_keys: warning
      keys:
        region: {type: text, required: true, enum: [north, south]}
        ID PB:
          type: text
          required: true
          pattern: '^PB-[0-9]{4}$'
        technician: {type: text}
        installed_on: {type: text, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'}

    # parameters.json: what the analysis needs.
    parameters:
      unknown_keys: warning
      keys:
        work_type: {type: text, required: true, enum: [new_line, repair, meter_exchange]}
        nb_fibers: {type: integer, required: true, minimum: 1, maximum: 144}
        cable_length_m: {type: number, minimum: 0}
        indoor: {type: boolean}
        ports: {type: list}
        measurements:
          type: dictionary
          unknown_keys: warning
          keys:
            attenuation_db: {type: number, minimum: 0, maximum: 40}
            wavelength_nm: {type: integer}

    # Rules keep their own severities, but for this one: the site refuses photos that are too large.
    rules:
      image-too-large: error

    """#
}
