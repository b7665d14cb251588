import CreditFormats

/// What stands at the head of every page that is one file and needs no network.
struct PageHead {
  let title: Markup
  /// What may be run and shown beside styles, as in a content security policy.
  var policy = ""
  /// Further lines of the head.
  var more: Markup = ""
  let styles: Markup

  var markup: Markup {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(more)<meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; \(Markup(stringLiteral: policy))base-uri 'none'; form-action 'none'">
    <title>\(title)</title>
    \(styles)
    </head>
    """
  }
}
