import { PlainDate } from "@kim/domain/grundlagen";
import { behoerdengrenze, bescheidhinweise, bescheidhinweisText } from "@kim/domain/bescheid";
import { refusalText } from "@kim/domain/texte";
import { Notice } from "@kim/ui";
import type { Vorschlag, Wahl } from "./bescheid-vorgaben.ts";

type BehoerdenhinweisProps = {
  vorschlag: Pick<Vorschlag, "organisation" | "merkmale">;
  baustein: Wahl["baustein"];
  /** First day of the Bewilligungszeitraum, as typed. */
  von: string;
};

/** What the register says against a Bescheid of Baustein 3, or only assumes. */
export function Behoerdenhinweis({ vorschlag: { organisation, merkmale }, baustein, von }: BehoerdenhinweisProps) {
  const tag = PlainDate.safeParse(von).data;
  if (!tag) return null;
  const lage = { organisation, merkmale, eingabe: { baustein, von: tag } };
  const refusal = behoerdengrenze(lage);
  if (refusal)
    return (
      <Notice tone="danger" role="status" title="Das geht so nicht">
        {refusalText(refusal)}
      </Notice>
    );
  return bescheidhinweise(lage).map((hinweis) => (
    <Notice key={hinweis.reason} tone="warning" role="status" title="Hinweis">
      {bescheidhinweisText(hinweis)}
    </Notice>
  ));
}
