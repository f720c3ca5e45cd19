import { brokenCheck, hidden, noSuchRow, type Deed } from "./deed.ts";
import { idOf } from "./foerderung.ts";
import { scene, vertraege } from "./scene.ts";
import {
  aenderungsantwortSql,
  antwortSql,
  besetzungSql,
  endeSql,
  ruecknahmeSql,
  vertragSql,
  type Vertrag,
} from "../weiterleitung/kette-sql.ts";

type Who = keyof typeof scene;

/** What stands between a contract and its misuse beside the keys: the triggers, and the policies that look at a day. */
export function chainRules(): Deed[] {
  const by = (who: Who, table: string, deed: string, statement: string, expected: number | string): Deed => ({
    table,
    role: "kim_app",
    who,
    deed: `${table}: ${deed}`,
    statement,
    expected,
  });
  const { erster, zweiter, dritter, mitbeendet, beendet, geaendert, offen, abgelehnt, abgelaufen, zurueckgezogen } =
    vertraege;
  const neu = (rest: object) => vertragSql({ ...zweiter, id: idOf("neuer Vertrag"), ...rest });
  return [
    by(
      "empfaenger",
      "weiterleitung",
      "an den zurückgeben, von dem man hält",
      neu({ an: scene.geber, vzae: 5 }),
      brokenCheck,
    ),
    by(
      "nachbar",
      "weiterleitung",
      "im Kreis weitergeben",
      vertragSql({ ...dritter, id: idOf("im Kreis"), an: scene.empfaenger, vzae: 5 }),
      brokenCheck,
    ),
    by(
      "empfaenger",
      "weiterleitung",
      "so viel weitergeben, wie noch da ist",
      neu({ an: scene.ablehnend, vzae: 40, erlaubt: false }),
      1,
    ),
    by(
      "empfaenger",
      "weiterleitung",
      "mehr weitergeben, als noch da ist",
      neu({ an: scene.ablehnend, vzae: 51 }),
      brokenCheck,
    ),
    by(
      "zurueckgewiesen",
      "weiterleitung_antwort",
      "annehmen, was zurückgezogen ist",
      antwortSql(zurueckgezogen),
      brokenCheck,
    ),
    by(
      "zurueckgewiesen",
      "weiterleitung_ruecknahme",
      "annehmen, was zurückgezogen ist",
      antwortSql(zurueckgezogen),
      brokenCheck,
    ),
    by("geber", "weiterleitung_ruecknahme", "zurückziehen, was angenommen ist", ruecknahmeSql(erster), brokenCheck),
    by("geber", "weiterleitung_antwort", "zurückziehen, was angenommen ist", ruecknahmeSql(erster), brokenCheck),
    by("geber", "weiterleitung_ende", "ein Angebot beenden", endeSql(offen, "beendet", "2027-06-30"), brokenCheck),
    by("geber", "weiterleitung_ende", "beenden, woran etwas hängt", endeSql(erster, "beendet", "2027-06-30"), 1),
    by(
      "geber",
      "weiterleitung_ende",
      "ein zweites, späteres Ende schreiben",
      endeSql(beendet, "beendet", "2026-02-28"),
      brokenCheck,
    ),
    by(
      "geber",
      "weiterleitung_ende",
      "ein Ende von oben vortäuschen",
      endeSql(erster, "mit_herkunft", "2027-06-30"),
      brokenCheck,
    ),
    by(
      "geber",
      "weiterleitung_aenderung",
      "mehr weitergeben, als die Stelle nach der Änderung hat",
      vertragSql({ ...geaendert, id: idOf("neben geändert"), vzae: 50, von: "2026-02-01" }),
      1,
    ),
    by(
      "geber",
      "weiterleitung_aenderung",
      "vor der Änderung so viel weitergeben wie danach",
      vertragSql({ ...geaendert, id: idOf("neben geändert"), vzae: 50 }),
      brokenCheck,
    ),
    by(
      "geber",
      "weiterleitung_aenderung_antwort",
      "wie die angenommene Änderung Platz schafft",
      vertragSql({ ...geaendert, id: idOf("neben geändert"), vzae: 50, von: "2026-02-01" }),
      1,
    ),
    by(
      "empfaenger",
      "weiterleitung_aenderung_antwort",
      "eine Änderung unter das Weitergegebene annehmen",
      aenderungsantwortSql(erster, idOf("zu kleine Änderung", erster.id)),
      brokenCheck,
    ),
    ...[true, false].map((angenommen) =>
      by(
        "nachbar",
        "weiterleitung_aenderung_antwort",
        "auf einen überholten Vorschlag antworten",
        aenderungsantwortSql(zweiter, idOf("überholte Änderung", zweiter.id), angenommen),
        brokenCheck,
      ),
    ),
    by(
      "geber",
      "stelle",
      "eine Stelle auf das Weitergegebene verkleinern",
      `update kim.stelle set vzae_hundertstel = 30 where id = '${offen.stelle}'`,
      1,
    ),
    by(
      "geber",
      "stelle",
      "eine Stelle unter das Weitergegebene verkleinern",
      `update kim.stelle set vzae_hundertstel = 29 where id = '${offen.stelle}'`,
      brokenCheck,
    ),
    by("empfaenger", "besetzung", "im Vertrag besetzen", besetzungSql(erster, "2025-01-01"), 1),
    by("empfaenger", "besetzung", "vor dem Vertrag besetzen", besetzungSql(erster, "2024-12-31"), hidden),
    by(
      "empfaenger",
      "besetzung",
      "nach dem vereinbarten Ende besetzen",
      besetzungSql(abgelaufen, "2025-01-01"),
      hidden,
    ),
    by("empfaenger", "besetzung", "am letzten Tag besetzen", besetzungSql(beendet, "2026-01-31"), 1),
    by("empfaenger", "besetzung", "am Tag nach dem Ende besetzen", besetzungSql(beendet, "2026-02-01"), hidden),
    by("nachbar", "besetzung", "am Tag nach dem Ende darüber besetzen", besetzungSql(mitbeendet, "2026-02-01"), hidden),
    by("empfaenger", "besetzung", "vor der Zusage besetzen", besetzungSql(offen), hidden),
    by("ablehnend", "besetzung", "nach der Absage besetzen", besetzungSql(abgelehnt), hidden),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung auf den ersten Tag vorziehen",
      verschoben(erster, "von = '2025-01-01'"),
      1,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung vor den Vertrag ziehen",
      verschoben(erster, "von = '2024-12-31'"),
      hidden,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung bis zum vereinbarten Ende führen",
      verschoben(erster, "bis = '2090-12-31'"),
      1,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung über das vereinbarte Ende führen",
      verschoben(erster, "bis = '2091-01-01'"),
      hidden,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung bis zum letzten Tag führen",
      verschoben(beendet, "bis = '2026-01-31'"),
      1,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung über den letzten Tag führen",
      verschoben(beendet, "bis = '2026-02-01'"),
      hidden,
    ),
    by(
      "empfaenger",
      "besetzung",
      "eine Besetzung auf den Tag nach dem letzten legen",
      verschoben(beendet, "von = '2026-02-01'"),
      hidden,
    ),
    by(
      "empfaenger",
      "besetzung",
      "den Vertrag für eine andere Stelle vorschieben",
      besetzungSql(erster, "2025-02-01", { stelle: idOf("Stelle", scene.geber) }),
      noSuchRow,
    ),
  ];
}

const verschoben = ({ id }: Vertrag, tage: string) =>
  `update kim.besetzung set ${tage} where weiterleitung_id = '${id}'`;
