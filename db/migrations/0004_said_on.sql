ALTER TABLE "person" ADD COLUMN "said_on" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "person" SET "said_on" = "days"."said_on" FROM (
  SELECT "tenant", "person", jsonb_object_agg("fact", "day") AS "said_on" FROM (
    SELECT DISTINCT ON ("tenant", "person", "fact")
      "tenant", "person", "fact", "value", to_char("at" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "day"
    FROM "answer" ORDER BY "tenant", "person", "fact", "version" DESC, "line" DESC
  ) AS "latest" WHERE "value" IS NOT NULL GROUP BY "tenant", "person"
) AS "days" WHERE "person"."tenant" = "days"."tenant" AND "person"."id" = "days"."person";
