CREATE TABLE "story_copies" (
	"item_id" integer NOT NULL,
	"of_item_id" integer NOT NULL,
	"kind" text NOT NULL,
	"credits" boolean NOT NULL,
	CONSTRAINT "story_copies_item_id_pk" PRIMARY KEY("item_id")
);
--> statement-breakpoint
CREATE TABLE "story_decisions" (
	"a" integer NOT NULL,
	"b" integer NOT NULL,
	"together" boolean NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_decisions_a_b_pk" PRIMARY KEY("a","b")
);
--> statement-breakpoint
CREATE TABLE "story_successors" (
	"former_id" integer NOT NULL,
	"story_id" integer NOT NULL,
	CONSTRAINT "story_successors_former_id_pk" PRIMARY KEY("former_id")
);
--> statement-breakpoint
CREATE TABLE "story_terms" (
	"bucket" integer NOT NULL,
	"items" integer NOT NULL,
	CONSTRAINT "story_terms_bucket_pk" PRIMARY KEY("bucket")
);
--> statement-breakpoint
CREATE INDEX "story_copies_of" ON "story_copies" USING btree ("of_item_id");--> statement-breakpoint
CREATE INDEX "story_decisions_b" ON "story_decisions" USING btree ("b");--> statement-breakpoint
CREATE INDEX "story_successors_story" ON "story_successors" USING btree ("story_id");