-- Marked and folded texts of each Item, its rowid the Item's id. Contentless: snippets are cut from the Version.
CREATE VIRTUAL TABLE item_search USING fts5(
  title, body, title_folded, body_folded,
  content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
);
