CREATE TABLE "leases" (
	"work" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parts" (
	"capture_id" integer PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"number" integer NOT NULL,
	"alone" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiets" (
	"domain" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"refusals" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "article" text;--> statement-breakpoint
CREATE INDEX "parts_article" ON "parts" USING btree ("article","number");