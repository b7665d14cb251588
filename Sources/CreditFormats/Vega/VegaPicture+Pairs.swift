import CreditResults

extension VegaPicture {
  /// How far each two systems agree.
  static let agreement = VegaPicture(
    name: "agreement",
    table: "agreement",
    title: "Agreement of the orders of two systems (Spearman's rank correlation)",
    description: "One is the same order, zero none in common; on the subjects of both systems.",
    values: { rows in
      let pairs = rows.filter { row in
        row.isOfEverybody && row.text("statistic") == "spearman"
          && row.text("basis") == "percentile" && row.text("base") == "common"
          && row.text("model_a") != "*" && row.number("value") != nil
      }
      let places = places(of: pairs.map { $0.text("model_a") } + pairs.map { $0.text("model_b") })
      return pairs.flatMap { row -> [JSONValue] in
        // Both halves, so that every system has a whole row.
        [("model_a", "model_b"), ("model_b", "model_a")].map { first, second in
          row.value(
            ["value", "lower", "upper", "n", "shared_origin"],
            and: [
              ("first", .text(row.text(first))), ("second", .text(row.text(second))),
              ("first_place", .integer(places[row.text(first)] ?? 0)),
              ("second_place", .integer(places[row.text(second)] ?? 0)),
            ]
          )
        }
      }
    },
    template: """
      {
        "width": {"step": 90}, "height": {"step": 60},
        "encoding": {
          "x": {
            "field": "first", "type": "nominal", "title": null,
            "sort": {"field": "first_place", "op": "min"},
            "axis": {"labelAngle": -30}
          },
          "y": {
            "field": "second", "type": "nominal", "title": null,
            "sort": {"field": "second_place", "op": "min"}
          }
        },
        "layer": [
          {
            "mark": {"type": "rect", "tooltip": {"content": "data"}},
            "encoding": {
              "color": {
                "field": "value", "type": "quantitative", "title": "agreement",
                "scale": {"domain": [-1, 0, 1], "range": ["#e5a27a", "#f5f5f0", "#86b3d9"], "interpolate": "rgb"}
              }
            }
          },
          {
            "mark": {"type": "text", "color": "#1b1f24"},
            "encoding": {"text": {"field": "value", "type": "quantitative", "format": ".2f"}}
          }
        ]
      }
      """
  )

  /// Where the people of a band stand in another system.
  static let flows = VegaPicture(
    name: "flows",
    table: "transitions",
    title: "Where the subjects of one system's band stand in another system",
    description: "A panel for each two systems; in brackets why a subject has no standing.",
    values: { rows in
      let shown = rows.filter { $0.isOfEverybody && $0.number("share") != nil }
      let models = places(of: shown.map { $0.text("model_a") } + shown.map { $0.text("model_b") })
      // One direction: the other is the same numbers turned.
      return grouped(shown) { $0.text("model_a") + "\n" + $0.text("model_b") }.filter {
        models[$0.rows[0].text("model_a")] ?? 0 < models[$0.rows[0].text("model_b")] ?? 0
      }.enumerated().flatMap { place, pair in
        pair.rows.map {
          $0.value(
            ["band_a", "band_b", "share", "count"],
            and: [$0.pair, ("place", .integer(Int64(place)))]
          )
        }
      }
    },
    template: """
      {
        "facet": {
          "field": "pair", "type": "nominal", "title": null,
          "sort": {"field": "place", "op": "min"}
        },
        "columns": 2,
        "spec": {
          "width": 300, "height": 240,
          "mark": {"type": "rect", "tooltip": {"content": "data"}},
          "encoding": {
            "x": {
              "field": "band_b", "type": "nominal", "sort": null, "title": "second system",
              "axis": {"labelAngle": -40}
            },
            "y": {"field": "band_a", "type": "nominal", "sort": null, "title": "first system"},
            "color": {
              "field": "share", "type": "quantitative", "title": "share of all",
              "scale": {"scheme": "blues", "domainMin": 0}, "legend": {"format": "%"}
            }
          }
        },
        "resolve": {"scale": {"x": "independent", "y": "independent"}}
      }
      """
  )

  /// How many change sides at every approval rate.
  static let tradeOff = VegaPicture(
    name: "trade_off",
    table: "trade_off",
    title: "Who changes sides between two systems, at every approval rate",
    description:
      "The share favoured by the first system only; as many are favoured by the second only.",
    values: { rows in
      rows.filter { $0.isOfEverybody && $0.number("swapped") != nil }.map {
        $0.value(["approval_rate", "swapped", "lower", "upper", "tied_share"], and: [$0.pair])
      }
    },
    template: """
      {
        "width": 560, "height": 320,
        "mark": {"type": "line", "strokeWidth": 2, "tooltip": {"content": "data"}},
        "encoding": {
          "x": {
            "field": "approval_rate", "type": "quantitative", "title": "approval rate of both",
            "axis": {"format": "%"}
          },
          "y": {
            "field": "swapped", "type": "quantitative", "title": "favoured by one system only",
            "axis": {"format": "%"}
          },
          "color": {
            "field": "pair", "type": "nominal", "sort": null, "title": null,
            "legend": {"orient": "bottom", "columns": 2, "labelLimit": 320}
          },
          "strokeDash": {"field": "pair", "type": "nominal", "sort": null, "title": null}
        }
      }
      """
  )

  /// Where the disagreement of two systems comes from.
  static let decomposition = VegaPicture(
    name: "decomposition",
    table: "decomposition",
    title: "Where two systems' disagreement comes from (distance of percentiles)",
    description: "Reading: what they look at; file: what they see; score: how they judge; scale.",
    values: { rows in
      rows.filter { row in
        row.isOfEverybody && row.text("measure") == "percentile" && row.number("value") != nil
      }.map { row in
        let places = ["reading": 0, "file": 1, "score": 2, "scale": 3]
        return row.value(
          ["stage", "value", "share", "lower", "upper", "overlap"],
          and: [row.pair, ("place", .integer(Int64(places[row.text("stage")] ?? 4)))]
        )
      }
    },
    template: """
      {
        "width": 560, "height": {"step": 34},
        "mark": {"type": "bar", "tooltip": {"content": "data"}},
        "encoding": {
          "y": {
            "field": "pair", "type": "nominal", "sort": null, "title": null,
            "axis": {"labelLimit": 320}
          },
          "x": {
            "field": "value", "type": "quantitative", "title": "percentiles apart, by origin"
          },
          "color": {
            "field": "stage", "type": "nominal", "title": "stage",
            "scale": {
              "domain": ["reading", "file", "score", "scale"],
              "range": ["#9aa5b1", "#4c78a8", "#e08a4f", "#72a98f"]
            }
          },
          "order": {"field": "place", "type": "quantitative"}
        }
      }
      """
  )
}

/// The place of each text by its first occurrence.
private func places(of texts: [String]) -> [String: Int64] {
  var places: [String: Int64] = [:]
  for text in texts where places[text] == nil { places[text] = Int64(places.count) }
  return places
}
