CREATE TABLE `custody` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`capture_id` integer NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`detail` text,
	`previous` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `custody_capture` ON `custody` (`capture_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `custody_previous` ON `custody` (`previous`);--> statement-breakpoint
CREATE TABLE `looks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`feed` text NOT NULL,
	`source` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`found` integer NOT NULL,
	`fresh` integer NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `looks_source` ON `looks` (`source`,`at`);--> statement-breakpoint
CREATE INDEX `looks_feed` ON `looks` (`feed`,`at`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`pool` text NOT NULL,
	`day` text NOT NULL,
	`spent` integer NOT NULL,
	PRIMARY KEY(`pool`, `day`)
);
--> statement-breakpoint
CREATE TABLE `rechecks` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`source` text NOT NULL,
	`next_at` integer NOT NULL,
	`looks` integer NOT NULL,
	`last_at` integer,
	`last_outcome` text,
	`etag` text,
	`last_modified` text
);
--> statement-breakpoint
CREATE INDEX `rechecks_due` ON `rechecks` (`next_at`);--> statement-breakpoint
CREATE TABLE `sightings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`service` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`publisher_host` text,
	`published_at` integer,
	`seen_at` integer NOT NULL,
	`item_id` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sightings_key` ON `sightings` (`service`,`key`);--> statement-breakpoint
CREATE INDEX `sightings_open` ON `sightings` (`item_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identity` text NOT NULL,
	`receipt` text NOT NULL,
	`kind` text NOT NULL,
	`locality` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`item_id` integer,
	`link` text,
	`capture_id` integer NOT NULL,
	`picture_id` integer,
	`place` text,
	`heard_at` integer,
	`heard_by` text,
	`question` text,
	`known_facts` text,
	`proposal` text,
	`unit` text,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_identity` ON `reports` (`identity`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_receipt` ON `reports` (`receipt`);--> statement-breakpoint
CREATE INDEX `reports_locality` ON `reports` (`locality`,`id`);--> statement-breakpoint
CREATE INDEX `reports_link` ON `reports` (`link`);--> statement-breakpoint
CREATE INDEX `reports_capture` ON `reports` (`capture_id`);--> statement-breakpoint
ALTER TABLE `captures` ADD `final_url` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `tool` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `reader` text;--> statement-breakpoint
CREATE INDEX `captures_url` ON `captures` (`url`);--> statement-breakpoint
ALTER TABLE `feeds` ADD `door` text DEFAULT 'feed' NOT NULL;--> statement-breakpoint
ALTER TABLE `feeds` ADD `cursor` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `interval_seconds` integer DEFAULT 900 NOT NULL;--> statement-breakpoint
ALTER TABLE `feeds` ADD `last_outcome` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `last_new_at` integer;--> statement-breakpoint
ALTER TABLE `feeds` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `found_from` text;--> statement-breakpoint
ALTER TABLE `items` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `engagement` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `change` text;