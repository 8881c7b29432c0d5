ALTER TABLE "address" ADD COLUMN "wrong_codes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "address" ADD COLUMN "wrong_codes_since" timestamp with time zone;