CREATE TABLE `readings` (
	`what` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL
);
