import { PlainDate } from "@kim/domain/grundlagen";
import { ueberzusagen } from "@kim/domain/weiterleitung";
import { euro, Notice } from "@kim/ui";
import type { Felder } from "./felder.ts";

/** R22, while typing: an offer beyond what the Bescheid gives is possible, and a finding afterwards. */
export function ZusagenNotice({ view, gesagt, vorschlag }: Pick<Felder, "view" | "gesagt" | "vorschlag">) {
  const beginn = PlainDate.safeParse(gesagt.beginn ?? vorschlag.beginn).data;
  const ende = PlainDate.safeParse(gesagt.ende ?? vorschlag.ende).data;
  const betragCent = gesagt.betragCent === undefined ? vorschlag.betragCent : gesagt.betragCent;
  const vzaeHundertstel = gesagt.vzaeHundertstel ?? view.lage.stelle.vzaeHundertstel;
  if (!beginn || !ende || beginn > ende || betragCent === null || betragCent === undefined) return null;
  const ueber = ueberzusagen(view.zusagen, {
    beginn,
    ende,
    vzaeHundertstel,
    betragCent,
  });
  if (ueber.length === 0) return null;
  return (
    <Notice tone="warning" title="Mehr zugesagt, als der Bescheid gibt" regel="R22">
      {ueber
        .map(
          ({ jahr, bewilligtCent, zugesagtCent }) =>
            `${jahr}: mit diesem Angebot ${euro(zugesagtCent)}, bewilligt sind für Personal ${euro(bewilligtCent)}.`,
        )
        .join(" ")}{" "}
      Anbieten geht trotzdem; was fehlt, zahlt die Kommune selbst, bis ein Änderungsbescheid kommt.
    </Notice>
  );
}
