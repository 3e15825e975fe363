CREATE TABLE `captures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identity` text NOT NULL,
	`door` text NOT NULL,
	`record_type` text NOT NULL,
	`url` text,
	`source` text,
	`captured_at` integer NOT NULL,
	`read_at` integer NOT NULL,
	`status` integer,
	`content_type` text,
	`bytes` integer NOT NULL,
	`digest` text,
	`archive_file` text,
	`archive_offset` integer,
	`archive_length` integer,
	`item_id` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `captures_identity` ON `captures` (`identity`);--> statement-breakpoint
CREATE INDEX `captures_item` ON `captures` (`item_id`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`url` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`next_check_at` integer NOT NULL,
	`last_checked_at` integer,
	`last_success_at` integer,
	`error` text,
	`failures` integer NOT NULL,
	`etag` text,
	`last_modified` text,
	`link_count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `links` (
	`url` text PRIMARY KEY NOT NULL,
	`source` text,
	`title` text,
	`published_at` integer,
	`seen_at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`attempts` integer NOT NULL,
	`next_try_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `links_waiting` ON `links` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `flags` (
	`item_id` integer NOT NULL,
	`code` text NOT NULL,
	`reason` text NOT NULL,
	`score` real NOT NULL,
	`stage_version` integer NOT NULL,
	PRIMARY KEY(`item_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `item_topics` (
	`item_id` integer NOT NULL,
	`topic` text NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`item_id`, `topic`)
);
--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identity` text NOT NULL,
	`url` text,
	`source` text NOT NULL,
	`form` text NOT NULL,
	`title` text,
	`excerpt` text NOT NULL,
	`section` text,
	`syndicated_from` text,
	`published_at` integer,
	`modified_at` integer,
	`captured_at` integer NOT NULL,
	`sort_at` integer NOT NULL,
	`version_id` integer,
	`language` text,
	`kind` text,
	`kind_score` real,
	`story_id` integer,
	`duplicate_of` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `items_identity` ON `items` (`identity`);--> statement-breakpoint
CREATE INDEX `items_sort` ON `items` (`sort_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_source` ON `items` (`source`,`sort_at`);--> statement-breakpoint
CREATE INDEX `items_story` ON `items` (`story_id`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`item_id` integer NOT NULL,
	`locality` text NOT NULL,
	`level` text NOT NULL,
	`score` real NOT NULL,
	`reason` text NOT NULL,
	`spans` text NOT NULL,
	`tone` text,
	`tone_score` real,
	`tone_sentence` text,
	PRIMARY KEY(`item_id`, `locality`)
);
--> statement-breakpoint
CREATE INDEX `mentions_locality` ON `mentions` (`locality`,`level`);--> statement-breakpoint
CREATE TABLE `sentences` (
	`item_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`check_worthiness` real NOT NULL,
	PRIMARY KEY(`item_id`, `start`)
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`number` integer NOT NULL,
	`capture_id` integer NOT NULL,
	`trust` integer NOT NULL,
	`title` text,
	`lead` text,
	`text` text NOT NULL,
	`captions` text NOT NULL,
	`digest` text NOT NULL,
	`captured_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	`modified_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_text` ON `versions` (`item_id`,`digest`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`first_at` integer,
	`last_at` integer NOT NULL,
	`undated` integer NOT NULL,
	`item_count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `story_keys` (
	`key` text NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`key`, `item_id`)
);
--> statement-breakpoint
CREATE INDEX `story_keys_item` ON `story_keys` (`item_id`);--> statement-breakpoint
CREATE TABLE `story_ranks` (
	`story_id` integer NOT NULL,
	`locality` text NOT NULL,
	`level` text NOT NULL,
	`priority` real NOT NULL,
	`reasons` text NOT NULL,
	`last_at` integer NOT NULL,
	`source_count` integer NOT NULL,
	`sources` text NOT NULL,
	`tone` text,
	`tone_score` real,
	`tone_sentence` text,
	`kind` text,
	`topics` text NOT NULL,
	`flags` text NOT NULL,
	`excerpt` text NOT NULL,
	PRIMARY KEY(`story_id`, `locality`)
);
--> statement-breakpoint
CREATE INDEX `story_ranks_priority` ON `story_ranks` (`locality`,`priority`,`last_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `story_ranks_newest` ON `story_ranks` (`locality`,`last_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stage` text NOT NULL,
	`subject` integer NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`owner` text,
	`leased_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_subject` ON `jobs` (`stage`,`subject`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`stage`,`run_at`);--> statement-breakpoint
CREATE TABLE `runs` (
	`stage` text NOT NULL,
	`subject` integer NOT NULL,
	`version` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`stage`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `runs_outcome` ON `runs` (`stage`,`outcome`,`reason`);