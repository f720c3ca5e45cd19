import { verteilgegenstandNamen } from "@kim/domain/landesverteilung";
import { Badge, euro, vzae } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

type Aussicht = Outputs["landesanteil"]["list"][number];

/** What is held out, line by line; never to be read as granted. */
export const Aussichtsliste = ({ aussichten }: { aussichten: readonly Aussicht[] }) => (
  <ul>
    {aussichten.map(({ jahr, gegenstand, hundertstel, vorjahrHundertstel, cent, satzAnnahme }) => (
      <li key={`${jahr} ${gegenstand}`}>
        {`${jahr}, ${verteilgegenstandNamen[gegenstand]}: `}
        <strong>{`${vzae(hundertstel)} VZÄ`}</strong>
        {` (${jahr - 1} bewilligt: ${vzae(vorjahrHundertstel)}), zum Satz des Jahres ${euro(cent)}`}{" "}
        {satzAnnahme && <Badge tone="warning">Annahme</Badge>}
      </li>
    ))}
  </ul>
);
