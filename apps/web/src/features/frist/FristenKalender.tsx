import type { PlainDate } from "@kim/domain/grundlagen";
import { Cluster, EmptyState, LinkButton, Section, TextLink } from "@kim/ui";
import { mitAngabe } from "../../base/adresse.ts";
import { kalendertage, monatsname, nachbarmonat, tagesname, type Frist, type Kalendertag } from "./fristen-ansicht.ts";

type FristenKalenderProps = {
  fristen: readonly Frist[];
  monat: PlainDate;
  heute: PlainDate;
  params: URLSearchParams;
};

/** One month as whole weeks; on a narrow screen only the days on which something is due, below each other. */
export function FristenKalender({ fristen, monat, heute, params }: FristenKalenderProps) {
  const tage = kalendertage(monat, fristen);
  const adresse = (ziel: string) => `?${mitAngabe(params, "monat", ziel)}`;
  const leer = tage.every(({ imMonat, fristen: am }) => !imMonat || am.length === 0);
  return (
    <Section
      title={monatsname(monat)}
      actions={
        <Cluster>
          <LinkButton to={adresse(nachbarmonat(monat, -1))} size="small" icon="arrow-back">
            Voriger Monat
          </LinkButton>
          <LinkButton to={adresse(heute.slice(0, 7))} size="small">
            Heute
          </LinkButton>
          <LinkButton to={adresse(nachbarmonat(monat, 1))} size="small" icon="arrow-forward">
            Nächster Monat
          </LinkButton>
        </Cluster>
      }
    >
      <div className="kim-kalender__kopf" aria-hidden="true">
        {tage.slice(0, 7).map(({ tag }) => (
          <span key={tag}>{tagesname(tag)}</span>
        ))}
      </div>
      <ol className="kim-kalender">
        {tage.map((tag) => (
          <Tag key={tag.tag} tag={tag} heute={heute} />
        ))}
      </ol>
      {leer && <EmptyState title={`Im ${monatsname(monat)} ist zu dieser Auswahl nichts fällig.`} />}
    </Section>
  );
}

const Tag = ({ tag: { tag, imMonat, feiertag, fristen }, heute }: { tag: Kalendertag<Frist>; heute: PlainDate }) => (
  <li
    className="kim-kalender__tag"
    data-daneben={!imMonat}
    data-leer={fristen.length === 0}
    aria-current={tag === heute ? "date" : undefined}
  >
    <span className="kim-kalender__nummer">
      <span className="kim-kalender__name">{`${tagesname(tag)}, `}</span>
      {`${Number(tag.slice(8))}.`}
      <span className="kim-kalender__name">{`${Number(tag.slice(5, 7))}.`}</span>
      {feiertag && <span className="kim-kalender__feiertag">{` ${feiertag}`}</span>}
    </span>
    {fristen.length > 0 && (
      <ul className="kim-kalender__fristen">
        {fristen.map(({ schluessel, titel, gegenueber, ziel, stand }) => (
          <li key={schluessel} data-stand={stand}>
            <TextLink to={ziel}>{gegenueber === null ? titel : `${titel}: ${gegenueber}`}</TextLink>
            {stand === "ueberfaellig" && " (überfällig)"}
            {stand === "erledigt" && " (erledigt)"}
          </li>
        ))}
      </ul>
    )}
  </li>
);
