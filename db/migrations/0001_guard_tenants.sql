-- Row-level security is the second lock behind the store: without a tenant set, no row is seen.
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['person', 'address', 'answer', 'message', 'seen', 'link', 'removal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      guarded
    );
  END LOOP;
END $$;
--> statement-breakpoint
-- The application works under a role that owns nothing; a server that lets us make none keeps the forced policies.
DO $$
BEGIN
  CREATE ROLE zhilu_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'zhilu_app') THEN
    GRANT USAGE ON SCHEMA public TO zhilu_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON person, address, message, seen, link TO zhilu_app;
    GRANT SELECT, INSERT, DELETE ON answer TO zhilu_app;
    GRANT SELECT, INSERT ON removal TO zhilu_app;
    GRANT SELECT ON tenant TO zhilu_app;
    EXECUTE format('GRANT zhilu_app TO %I', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege OR invalid_grant_operation THEN NULL;
END $$;
--> statement-breakpoint
INSERT INTO tenant (id, name) VALUES ('01930000-0000-7000-8000-000000000000', 'public') ON CONFLICT DO NOTHING;
