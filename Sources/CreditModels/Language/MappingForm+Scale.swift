/// The third stage.
extension MappingForm {
  static let scale = MappingForm(
    "scale",
    "a scale",
    "How the system says standings; it never reorders.",
    keys: [
      KeyForm(
        "direction",
        .choice(["higher-is-better", "lower-is-better"]),
        "which end is good; ratings and opinions need none"
      ),
      KeyForm("decimals", .integer(0...6), "decimals of the number"),
      KeyForm("range", .limits, "the numbers that can occur; ratings and opinions have none"),
      KeyForm("order", .choice(names(Scale.Order.self)), "what ranks first"),
      KeyForm("bands", .list(.band), "from best to worst; together they take every number"),
      KeyForm("floor", .probability, "of a rating, the least PD"),
      KeyForm("decision", .mapping(.decision), "the system's own cut-off"),
    ],
    isTakenOver: true
  )

  static let band = MappingForm(
    "band",
    "a band",
    "A class of the scale, by one of 'from', 'pd' and 'state'.",
    keys: [
      .needed("band", .text, "its name"),
      KeyForm("label", .text, "in words"),
      KeyForm("from", .number, "the limit on the worse side, which belongs to it"),
      KeyForm("pd", .probability, "of a rating, the PD up to and including which it goes"),
      KeyForm("state", .texts, "states without a number"),
    ]
  )

  static let decision = MappingForm(
    "decision",
    "a decision",
    "The cut-off of the system itself.",
    keys: [.needed("favourable", .texts, "the bands that are accepted")]
  )
}
