CREATE TABLE `leases` (
	`work` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `parts` (
	`capture_id` integer PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`number` integer NOT NULL,
	`alone` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `parts_article` ON `parts` (`article`,`number`);--> statement-breakpoint
CREATE TABLE `quiets` (
	`domain` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL,
	`refusals` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `links` ADD `article` text;