extension DictionaryGrammar {
  /// What editors check of the dictionary.
  var schema: SchemaValue { .dictionary(schemaKeywords) }

  /// The keywords of that schema.
  var schemaKeywords: [(String, SchemaValue)] {
    var keywords: [(String, SchemaValue)] = [("type", "object"), ("properties", properties)]
    if let freePrefix {
      let meaning: SchemaValue = ["description": "Free for anything, such as anchors to refer to."]
      keywords.append(("patternProperties", .dictionary([("^" + freePrefix, meaning)])))
    }
    keywords.append(("additionalProperties", false))
    let required = fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { keywords.append(("required", .texts(required))) }
    let conditions = fields.compactMap { field in field.condition.map { (field.name, $0.schema) } }
    if !conditions.isEmpty { keywords.append(("dependencies", .dictionary(conditions))) }
    return keywords + furtherSchema
  }

  private var properties: SchemaValue {
    .dictionary(
      fields.flatMap { field in
        [(field.name, field.describedSchema)]
          + field.formerNames.map { name in
            let note: SchemaValue = .text("A former name of \(field.name). \(field.summary)")
            return (name, field.schema.adding([("description", note)]))
          }
      })
  }
}

extension Field {
  fileprivate var describedSchema: SchemaValue {
    var keywords: [(String, SchemaValue)] = [("description", .text(summary))]
    if let standard { keywords.append(("default", standard)) }
    return schema.adding(keywords)
  }
}

extension FieldCondition {
  /// The condition as the schema of the dictionary in which the field stands.
  fileprivate var schema: SchemaValue {
    let admitted: SchemaValue = ["enum": .texts(values)]
    let other: (String, SchemaValue) = ("properties", .dictionary([(key, admitted)]))
    return .dictionary(holdsWithoutKey ? [other] : [("required", .texts([key])), other])
  }
}
