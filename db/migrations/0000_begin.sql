CREATE TABLE "address" (
	"tenant" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"person" uuid NOT NULL,
	"living" text,
	"reachable" boolean DEFAULT true NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "address_tenant_channel_address_pk" PRIMARY KEY("tenant","channel","address")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"tenant" uuid NOT NULL,
	"person" uuid NOT NULL,
	"version" integer NOT NULL,
	"line" integer NOT NULL,
	"fact" text NOT NULL,
	"value" jsonb,
	"channel" text NOT NULL,
	"said_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_tenant_person_version_line_pk" PRIMARY KEY("tenant","person","version","line")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"tenant" uuid NOT NULL,
	"hash" text NOT NULL,
	"person" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "link_tenant_hash_pk" PRIMARY KEY("tenant","hash")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"tenant" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"direction" text NOT NULL,
	"text" text NOT NULL,
	"view" jsonb,
	"language" text NOT NULL,
	"content_version" text NOT NULL,
	"rules" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease" uuid,
	"due_at" timestamp with time zone,
	"channel_message" text,
	"error" text,
	CONSTRAINT "message_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"tenant" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"known" jsonb NOT NULL,
	"position" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "removal" (
	"tenant" uuid NOT NULL,
	"receipt" text NOT NULL,
	"answers" bigint NOT NULL,
	"messages" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "removal_tenant_receipt_pk" PRIMARY KEY("tenant","receipt")
);
--> statement-breakpoint
CREATE TABLE "seen" (
	"tenant" uuid NOT NULL,
	"channel" text NOT NULL,
	"delivery" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seen_tenant_channel_delivery_pk" PRIMARY KEY("tenant","channel","delivery")
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "address_person" ON "address" USING btree ("tenant","person");--> statement-breakpoint
CREATE INDEX "message_person" ON "message" USING btree ("tenant","person","id");--> statement-breakpoint
CREATE INDEX "message_due" ON "message" USING btree ("channel","due_at") WHERE state in ('sending', 'unknown');--> statement-breakpoint
CREATE INDEX "seen_at" ON "seen" USING btree ("at");