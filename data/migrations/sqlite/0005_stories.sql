CREATE TABLE `story_copies` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`of_item_id` integer NOT NULL,
	`kind` text NOT NULL,
	`credits` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `story_copies_of` ON `story_copies` (`of_item_id`);--> statement-breakpoint
CREATE TABLE `story_decisions` (
	`a` integer NOT NULL,
	`b` integer NOT NULL,
	`together` integer NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`a`, `b`)
);
--> statement-breakpoint
CREATE INDEX `story_decisions_b` ON `story_decisions` (`b`);--> statement-breakpoint
CREATE TABLE `story_successors` (
	`former_id` integer PRIMARY KEY NOT NULL,
	`story_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `story_successors_story` ON `story_successors` (`story_id`);--> statement-breakpoint
CREATE TABLE `story_terms` (
	`bucket` integer PRIMARY KEY NOT NULL,
	`items` integer NOT NULL
);
