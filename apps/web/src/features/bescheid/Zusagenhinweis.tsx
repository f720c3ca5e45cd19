import type { Cent } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { ueberBewilligung, zusagensatz } from "@kim/domain/weiterleitung";
import { Notice } from "@kim/ui";

type ZusagenhinweisProps = {
  baustein: Baustein;
  jahr: number;
  /** Null where nothing was computed yet. */
  zugesagtCent: Cent | null;
  personalCent: Cent | undefined;
};

/** R22, for the granting authority: what the recipient promised its receivers is more than the Bescheid gives. */
export function Zusagenhinweis({ baustein, jahr, zugesagtCent, personalCent }: ZusagenhinweisProps) {
  if (zugesagtCent === null || personalCent === undefined) return null;
  const zusage = { jahr, bewilligtCent: personalCent, zugesagtCent };
  if (!ueberBewilligung(zusage)) return null;
  return (
    <Notice tone="warning" role="status" title="Mehr zugesagt, als der Bescheid gibt" regel="R22">
      {zusagensatz(baustein, zusage)} Der Bescheid gilt trotzdem; der Empfänger sieht es als Befund.
    </Notice>
  );
}
