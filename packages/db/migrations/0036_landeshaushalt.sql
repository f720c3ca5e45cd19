CREATE TABLE "kim"."landesansatz" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"posten" text NOT NULL,
	"fassung" smallint NOT NULL,
	"cent" bigint NOT NULL,
	"quelle" text NOT NULL,
	"annahme" boolean NOT NULL,
	"grund" text,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "landesansatz_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landesansatz_fassung_uq" UNIQUE("tenant_id","jahr","posten","fassung"),
	CONSTRAINT "landesansatz_cent" CHECK ("kim"."landesansatz"."cent" >= 0),
	CONSTRAINT "landesansatz_fassung" CHECK ("kim"."landesansatz"."fassung" = 1
    or "kim"."landesansatz"."fassung" > 1 and "kim"."landesansatz"."grund" is not null)
);
--> statement-breakpoint
ALTER TABLE "kim"."landesansatz"
  ADD CONSTRAINT "landesansatz_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
