CREATE TABLE "intake" (
	"channel" text PRIMARY KEY NOT NULL,
	"alive_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhilu_app') THEN
    GRANT SELECT, INSERT, UPDATE ON intake TO zhilu_app;
  END IF;
END $$;
