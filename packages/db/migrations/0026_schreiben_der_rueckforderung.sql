ALTER TABLE "kim"."schriftstueck" DROP CONSTRAINT "schriftstueck_art";--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD COLUMN "forderungsvorgang_id" uuid GENERATED ALWAYS AS (case when art in
  ('anhoerung', 'einstellung', 'erstattungsbescheid', 'zahlungsaufforderung', 'stundung', 'forderungserlass',
  'zinsbescheid', 'zinsforderung', 'zinsverzicht') then vorgang_id end) STORED;--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_forderung_fk" FOREIGN KEY
  ("tenant_id","forderungsvorgang_id") REFERENCES "kim"."rueckforderung_vorgang"("tenant_id","id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_art" CHECK ("kim"."schriftstueck"."art" in
  ('antrag', 'bescheid', 'mittelabruf', 'abrufentscheidung', 'auszahlung', 'vertragsende', 'anhoerung', 'einstellung',
  'erstattungsbescheid', 'zahlungsaufforderung', 'stundung', 'forderungserlass', 'zinsbescheid', 'zinsforderung',
  'zinsverzicht'));
