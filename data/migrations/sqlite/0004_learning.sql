CREATE TABLE `as_found` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`mentions` text,
	`topics` text
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`locality` text NOT NULL,
	`question` text NOT NULL,
	`yes` integer NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `decisions_item` ON `decisions` (`item_id`);--> statement-breakpoint
CREATE INDEX `decisions_locality` ON `decisions` (`locality`,`question`);--> statement-breakpoint
CREATE TABLE `learned_models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`question` text NOT NULL,
	`learned_at` integer NOT NULL,
	`weights` text NOT NULL,
	`measured` text NOT NULL,
	`used_from` integer,
	`used_until` integer
);
--> statement-breakpoint
CREATE INDEX `learned_models_locality` ON `learned_models` (`locality`,`question`);--> statement-breakpoint
CREATE TABLE `watch_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`effect` text NOT NULL,
	`created_at` integer NOT NULL,
	`live_from` integer,
	`live_until` integer
);
--> statement-breakpoint
CREATE INDEX `watch_rules_locality` ON `watch_rules` (`locality`);