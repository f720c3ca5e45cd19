import { expect, test } from "vitest";
import { AntragId, BescheidId } from "../grundlagen/ids.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { konditionenVon } from "../testing/kondition.ts";
import { schreibeKontingenteFort, type Bewilligungsstand } from "./kontingentfortschreibung.ts";

const stand = (angaben: Partial<Bewilligungsstand> = {}): Bewilligungsstand => ({
  organisationId: neueOrganisationId(),
  name: "Kreis Musterhausen",
  kreisName: null,
  baustein: 2,
  alt: { vzaeHundertstel: 500, summeCent: 275_000_00 },
  neu: null,
  antrag: null,
  ...angaben,
});
const zeile = (
  angaben: Partial<Bewilligungsstand>,
  konditionen = konditionenVon(2023) as ReturnType<typeof konditionenVon> | null,
) => schreibeKontingenteFort(2023, konditionen, [stand(angaben)])[0];

test("Vorgeschlagen wird dasselbe Kontingent zum Satz des neuen Jahres", () => {
  expect(zeile({})).toMatchObject({ stand: "vorschlag", neu: { vzaeHundertstel: 500, summeCent: 285_000_00 } });
});

test("Der Antrag geht dem Vorschlag vor, der Bescheid beiden", () => {
  const antrag = { id: AntragId.parse(neueOrganisationId()), vzaeHundertstel: 600, summeCent: 342_000_00 };
  const neu = { id: BescheidId.parse(neueOrganisationId()), vzaeHundertstel: 400, summeCent: 228_000_00 };
  expect(zeile({ antrag })).toMatchObject({ stand: "beantragt", antragId: antrag.id, neu: { vzaeHundertstel: 600 } });
  expect(zeile({ antrag, neu })).toMatchObject({
    stand: "erlassen",
    bescheidId: neu.id,
    neu: { vzaeHundertstel: 400 },
  });
});

test("Ohne Konditionen gibt es keinen Betrag, was beantragt ist, steht trotzdem da", () => {
  expect(zeile({}, null)).toMatchObject({ stand: "ohne-konditionen" });
  const antrag = { id: AntragId.parse(neueOrganisationId()), vzaeHundertstel: 600, summeCent: 1 };
  expect(zeile({ antrag }, null)).toMatchObject({ stand: "beantragt" });
});

test.each([
  [0, 0],
  [1, 1],
])("Wem dieses Jahr %i Hundertstel bewilligt sind, der steht %i-mal da", (vzaeHundertstel, anzahl) => {
  expect(schreibeKontingenteFort(2023, null, [stand({ alt: { vzaeHundertstel, summeCent: 0 } })])).toHaveLength(anzahl);
});
