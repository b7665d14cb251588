/// Parts of which invented names are built; they sound like the country and name nobody.
struct NameTable: Sendable {
  let women: [String]
  let men: [String]
  /// Beginning, middle and end of a family name.
  let family: [[String]]
  /// Beginning and end of the name of a street.
  let street: [[String]]

  static let de = NameTable(
    women: [
      "Almera", "Brunja", "Ceddis", "Dorlinde", "Elvike", "Frauna", "Gerlit", "Helmane", "Ilsetta",
      "Jorike", "Kunja", "Lorwine", "Merthe", "Nelinde", "Odruna", "Rosvita",
    ],
    men: [
      "Albrun", "Bertwig", "Curtin", "Detwart", "Eggor", "Friedun", "Gunnwin", "Hartlef", "Immo",
      "Jorwin", "Kunrat", "Ludwart", "Meinulf", "Norwig", "Otwart", "Ruddolf",
    ],
    family: [
      [
        "Bröm", "Drus", "Felm", "Grüt", "Hask", "Jelm", "Kroßt", "Lömk", "Morv", "Nusp", "Plaum",
        "Quem", "Schwelp", "Tarn", "Ulmz", "Wösk",
      ],
      ["a", "e", "el", "en", "er", "i", "in", "o"],
      [
        "bracht", "dorn", "fing", "gast", "kamm", "lauk", "munt", "nitz", "pohl", "reut", "sander",
        "tümpel", "vogg", "walm", "zoll", "zwig",
      ],
    ],
    street: [
      [
        "Amselbinsen", "Bruchkiesel", "Dachsanger", "Fährgras", "Hagelkorn", "Moorlicht",
        "Uferkäfer",
      ],
      ["gasse", "pfad", "ring", "stieg", "straße", "weg"],
    ]
  )

  static let fr = NameTable(
    women: [
      "Albeline", "Bérissa", "Colvine", "Dorésie", "Élomine", "Fauvrette", "Géranne", "Héluise",
      "Isalde", "Jorinne", "Lisaure", "Mirvane", "Noémance", "Orlisse", "Rovette", "Sylmarie",
    ],
    men: [
      "Aldrien", "Baudemar", "Colvin", "Dorvan", "Élouan-Réal", "Fabrisse", "Gauvrin", "Hervald",
      "Isambard", "Jorien", "Loumaël", "Mervin", "Norvault", "Orfée", "Rémuald", "Sylvard",
    ],
    family: [
      [
        "Bar", "Chau", "Dru", "Fou", "Gri", "Jol", "Lév", "Mau", "Nau", "Pel", "Quer", "Rou",
        "Sal", "Tré", "Vau", "Yv",
      ],
      ["be", "di", "go", "la", "mi", "ne", "ri", "so"],
      [
        "bard", "chet", "douze", "fège", "gnon", "lort", "mare", "nault", "piot", "quin", "rolle",
        "seau", "tier", "vain", "xande", "zaut",
      ],
    ],
    street: [
      ["rue des ", "allée des ", "chemin des ", "place des ", "impasse des "],
      ["Brumelles", "Cendriers-Bleus", "Lunerons", "Passeribles", "Sablevents", "Tournefeux"],
    ]
  )

  static let gb = NameTable(
    women: [
      "Alwynna", "Brinley-Rae", "Corrah", "Delwyn", "Elspa", "Fennella", "Gwendra", "Hestra",
      "Isbel", "Jorah", "Kerrin", "Lowra", "Merrin", "Nesta-May", "Orlagh-Ann", "Rosmund",
    ],
    men: [
      "Aldwin", "Bramley", "Corwyn", "Daxton-Lee", "Edwy", "Farrel", "Garrow", "Hollin", "Ivor-Ray",
      "Jemmet", "Kelvan", "Lorcan", "Merrick", "Norris-Tom", "Osric", "Rowland",
    ],
    family: [
      [
        "Ash", "Brock", "Cran", "Drin", "Fal", "Gor", "Hex", "Ket", "Lum", "Mor", "Nor", "Pen",
        "Quar", "Skel", "Thor", "Wen",
      ],
      ["a", "der", "ing", "ker", "le", "mer", "ni", "ster"],
      [
        "bottle", "combe", "dyke", "fold", "garth", "hythe", "keld", "lock", "mire", "nock",
        "pike", "rigg", "sworth", "thwait", "wick-Orr", "yarrow",
      ],
    ],
    street: [
      [
        "Alderknot", "Bramblewick", "Curlewmoss", "Emberstile", "Foxmantle", "Gorsebeck",
        "Hollowmint",
      ],
      [" Close", " Lane", " Rise", " Road", " Street", " Way"],
    ]
  )
}
