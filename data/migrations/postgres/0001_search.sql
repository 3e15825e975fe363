-- Marked and folded texts of each Item as words.
CREATE TABLE item_search (item_id integer PRIMARY KEY, marked tsvector NOT NULL, folded tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX item_search_marked ON item_search USING gin (marked);
--> statement-breakpoint
CREATE INDEX item_search_folded ON item_search USING gin (folded);
