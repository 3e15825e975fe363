CREATE TABLE `actors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`locality` text,
	`unit` text,
	`roles` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`deed` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text,
	`previous` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_previous` ON `audit` (`previous`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` integer NOT NULL,
	`digest` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_digest` ON `tokens` (`digest`);--> statement-breakpoint
CREATE INDEX `tokens_actor` ON `tokens` (`actor_id`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `kind`, `target_id`)
);
--> statement-breakpoint
CREATE INDEX `case_links_target` ON `case_links` (`kind`,`target_id`);--> statement-breakpoint
CREATE TABLE `case_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`event` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `case_log_case` ON `case_log` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`locality` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`route` text,
	`unit` text,
	`opened_at` integer NOT NULL,
	`opened_by` integer NOT NULL,
	`holding` text,
	`result_kind` text,
	`result` text,
	`result_on` text,
	`closed_at` integer,
	`closed_by` integer,
	`lesson` text,
	`lesson_at` integer,
	`matter` text,
	`open_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_open_key` ON `cases` (`open_key`);--> statement-breakpoint
CREATE INDEX `cases_locality` ON `cases` (`locality`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `cases_unit` ON `cases` (`locality`,`unit`,`state`);--> statement-breakpoint
CREATE TABLE `clocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`case_id` integer,
	`unit` text,
	`rule` text NOT NULL,
	`started_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`pauses` text NOT NULL,
	`met_at` integer,
	`stopped_at` integer,
	`why` text,
	`open_key` text,
	`step` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clocks_open_key` ON `clocks` (`open_key`);--> statement-breakpoint
CREATE INDEX `clocks_case` ON `clocks` (`case_id`);--> statement-breakpoint
CREATE INDEX `clocks_due` ON `clocks` (`met_at`,`stopped_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`version_id` integer NOT NULL,
	`state` text NOT NULL,
	`seen_version_id` integer,
	`checked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_ups_item` ON `follow_ups` (`case_id`,`item_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_of` ON `follow_ups` (`item_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`clock_id` integer NOT NULL,
	`case_id` integer,
	`kind` text NOT NULL,
	`levels` text NOT NULL,
	`passed` integer NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`key`);--> statement-breakpoint
CREATE INDEX `notices_case` ON `notices` (`case_id`);--> statement-breakpoint
CREATE TABLE `points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`text` text NOT NULL,
	`checkable` integer NOT NULL,
	`claim_id` integer,
	`outcome` text,
	`outcome_at` integer
);
--> statement-breakpoint
CREATE INDEX `points_claim` ON `points` (`claim_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `points_text` ON `points` (`case_id`,`text`);--> statement-breakpoint
CREATE TABLE `press_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`identity` text NOT NULL,
	`locality` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`outlet` text,
	`matter` text NOT NULL,
	`case_id` integer,
	`clock_id` integer,
	`done_at` integer,
	`answer` text,
	`address` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `press_events_number` ON `press_events` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `press_events_identity` ON `press_events` (`identity`);--> statement-breakpoint
CREATE INDEX `press_events_locality` ON `press_events` (`locality`,`at`);--> statement-breakpoint
CREATE INDEX `press_events_case` ON `press_events` (`case_id`);--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`receiver` text NOT NULL,
	`basis` text NOT NULL,
	`decided_by` integer NOT NULL,
	`at` integer NOT NULL,
	`digest` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_receiver` ON `transfers` (`case_id`,`receiver`);--> statement-breakpoint
CREATE TABLE `appearances` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appearances_place` ON `appearances` (`claim_id`,`version_id`,`start`);--> statement-breakpoint
CREATE INDEX `appearances_item` ON `appearances` (`item_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`identity` text NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	`checkable` integer NOT NULL,
	`topic` text,
	`criticised_units` text NOT NULL,
	`group_id` integer,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_identity` ON `claims` (`locality`,`identity`);--> statement-breakpoint
CREATE INDEX `claims_locality` ON `claims` (`locality`,`id`);--> statement-breakpoint
CREATE INDEX `claims_group` ON `claims` (`group_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`verdict_id` integer,
	`response_id` integer,
	`wrong` text NOT NULL,
	`address` text,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`right` text,
	`made_at` integer,
	`told` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_verdict` ON `corrections` (`verdict_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_response` ON `corrections` (`response_id`);--> statement-breakpoint
CREATE INDEX `corrections_locality` ON `corrections` (`locality`,`opened_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`capture_id` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`digest` text NOT NULL,
	`pages` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_digest` ON `documents` (`locality`,`digest`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text NOT NULL,
	`identity` text NOT NULL,
	`form` text NOT NULL,
	`kind` text NOT NULL,
	`quote` text NOT NULL,
	`address` text NOT NULL,
	`capture_id` integer,
	`document_id` integer,
	`page` integer,
	`digest` text,
	`note` text,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_identity` ON `evidence` (`locality`,`identity`);--> statement-breakpoint
CREATE INDEX `evidence_capture` ON `evidence` (`capture_id`);--> statement-breakpoint
CREATE INDEX `evidence_document` ON `evidence` (`document_id`);--> statement-breakpoint
CREATE TABLE `evidence_uses` (
	`evidence_id` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`stance` text NOT NULL,
	PRIMARY KEY(`evidence_id`, `subject`, `subject_id`)
);
--> statement-breakpoint
CREATE INDEX `evidence_uses_subject` ON `evidence_uses` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `fact_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fact_id` integer NOT NULL,
	`number` integer NOT NULL,
	`statement` text NOT NULL,
	`folded` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`why` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_versions_number` ON `fact_versions` (`fact_id`,`number`);--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locality` text,
	`identity` text NOT NULL,
	`topic` text,
	`unit` text,
	`number` integer NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facts_identity` ON `facts` (`identity`);--> statement-breakpoint
CREATE INDEX `facts_locality` ON `facts` (`locality`,`id`);--> statement-breakpoint
CREATE TABLE `objections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`receipt` text NOT NULL,
	`identity` text NOT NULL,
	`locality` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`words` text NOT NULL,
	`received_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `objections_receipt` ON `objections` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `objections_identity` ON `objections` (`identity`);--> statement-breakpoint
CREATE INDEX `objections_locality` ON `objections` (`locality`,`received_at`);--> statement-breakpoint
CREATE INDEX `objections_subject` ON `objections` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`entry_kind` text NOT NULL,
	`entry_id` integer NOT NULL,
	`score` real NOT NULL,
	`level` text NOT NULL,
	`quote` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`differences` text NOT NULL,
	`at` integer NOT NULL,
	`confirmed` integer,
	`decided_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_entry` ON `suggestions` (`item_id`,`entry_kind`,`entry_id`);--> statement-breakpoint
CREATE INDEX `suggestions_of` ON `suggestions` (`entry_kind`,`entry_id`);--> statement-breakpoint
CREATE TABLE `verdict_evidence` (
	`verdict_id` integer NOT NULL,
	`evidence_id` integer NOT NULL,
	PRIMARY KEY(`verdict_id`, `evidence_id`)
);
--> statement-breakpoint
CREATE TABLE `verdicts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`claim_id` integer NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	`reasoning` text NOT NULL,
	`state` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`waiver` text,
	`waived_by` integer,
	`published_at` integer,
	`published_address` text,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verdicts_number` ON `verdicts` (`claim_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `verdicts_proposed` ON `verdicts` (`claim_id`) WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX `verdicts_standing` ON `verdicts` (`claim_id`) WHERE state = 'approved';--> statement-breakpoint
CREATE INDEX `verdicts_state` ON `verdicts` (`state`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`door` text NOT NULL,
	`receiver` text NOT NULL,
	`address` text,
	`at` integer NOT NULL,
	`sent_by` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_of` ON `deliveries` (`response_id`,`door`,`receiver`,`at`);--> statement-breakpoint
CREATE TABLE `item_summaries` (
	`item_id` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`written_by` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_summaries_item` ON `item_summaries` (`item_id`,`language`);--> statement-breakpoint
CREATE TABLE `response_texts` (
	`response_id` integer NOT NULL,
	`number` integer NOT NULL,
	`language` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`written_by` integer NOT NULL,
	`unreviewed` integer NOT NULL,
	PRIMARY KEY(`response_id`, `language`, `number`)
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer NOT NULL,
	`submitted_at` integer,
	`submitted_by` integer,
	`approved_at` integer,
	`approved_by` integer,
	`frozen` text,
	`digest` text,
	`withdrawn_at` integer,
	`why` text
);
--> statement-breakpoint
CREATE INDEX `responses_case` ON `responses` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_open` ON `responses` (`case_id`,`kind`) WHERE state in ('draft', 'submitted');--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`dry` integer NOT NULL,
	`counts` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `captures` ADD `purge_from` integer;--> statement-breakpoint
ALTER TABLE `captures` ADD `purged_at` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `purged_at` integer;--> statement-breakpoint
CREATE INDEX `items_kept` ON `items` (`purged_at`,`form`,`id`);--> statement-breakpoint
CREATE INDEX `versions_capture` ON `versions` (`capture_id`);--> statement-breakpoint
CREATE INDEX `reports_item` ON `reports` (`item_id`);