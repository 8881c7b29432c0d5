DROP INDEX "message_person";--> statement-breakpoint
DROP INDEX "seen_at";--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_tenant_id_pk";--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_person_id_pk" PRIMARY KEY("tenant","person","id");--> statement-breakpoint
CREATE INDEX "seen_at" ON "seen" USING brin ("at");