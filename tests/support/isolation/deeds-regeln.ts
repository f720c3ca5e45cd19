import { brokenCheck, hidden, noSuchRow, tried, type Deed } from "./deed.ts";
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

const { erster, zweiter, dritter, mitbeendet, beendet, geaendert, offen, abgelehnt, abgelaufen, zurueckgezogen } =
  vertraege;

/** What stands between a contract and its misuse beside the keys: the triggers, and the policies that look at a day. */
export function chainRules(): Deed[] {
  return [...contracts(), ...occupancies()];
}

function contracts(): Deed[] {
  const weiter = (rest: Partial<Vertrag>) => vertragSql({ ...zweiter, id: idOf("neuer Vertrag"), ...rest });
  const imKreis = vertragSql({ ...dritter, id: idOf("im Kreis"), an: scene.empfaenger, vzae: 5 });
  const neben = { ...geaendert, id: idOf("neben geändert"), vzae: 50 };
  const danach = vertragSql({ ...neben, von: "2026-02-01" });
  const zuKlein = aenderungsantwortSql(erster, idOf("zu kleine Änderung", erster.id));
  const ueberholt = (angenommen: boolean) =>
    aenderungsantwortSql(zweiter, idOf("überholte Änderung", zweiter.id), angenommen);
  const groesse = (vzae: number) => `update kim.stelle set vzae_hundertstel = ${vzae} where id = '${offen.stelle}'`;
  return tried({
    weiterleitung: [
      ["empfaenger", "an den zurückgeben, von dem man hält", brokenCheck, weiter({ an: scene.geber, vzae: 5 })],
      ["nachbar", "im Kreis weitergeben", brokenCheck, imKreis],
      ["empfaenger", "weitergeben, was noch da ist", 1, weiter({ an: scene.ablehnend, vzae: 40, erlaubt: false })],
      ["empfaenger", "mehr weitergeben, als noch da ist", brokenCheck, weiter({ an: scene.ablehnend, vzae: 51 })],
    ],
    weiterleitung_antwort: [
      ["zurueckgewiesen", "annehmen, was zurückgezogen ist", brokenCheck, antwortSql(zurueckgezogen)],
      ["geber", "zurückziehen, was angenommen ist", brokenCheck, ruecknahmeSql(erster)],
    ],
    weiterleitung_ruecknahme: [
      ["zurueckgewiesen", "annehmen, was zurückgezogen ist", brokenCheck, antwortSql(zurueckgezogen)],
      ["geber", "zurückziehen, was angenommen ist", brokenCheck, ruecknahmeSql(erster)],
    ],
    weiterleitung_ende: [
      ["geber", "ein Angebot beenden", brokenCheck, endeSql(offen, "beendet", "2027-06-30")],
      ["geber", "beenden, woran etwas hängt", 1, endeSql(erster, "beendet", "2027-06-30")],
      ["geber", "ein zweites, späteres Ende schreiben", brokenCheck, endeSql(beendet, "beendet", "2026-02-28")],
      ["geber", "ein Ende von oben vortäuschen", brokenCheck, endeSql(erster, "mit_herkunft", "2027-06-30")],
    ],
    weiterleitung_aenderung: [
      ["geber", "mehr weitergeben, als die Stelle nach der Änderung hat", 1, danach],
      ["geber", "vor der Änderung so viel weitergeben wie danach", brokenCheck, vertragSql(neben)],
    ],
    weiterleitung_aenderung_antwort: [
      ["geber", "wie die angenommene Änderung Platz schafft", 1, danach],
      ["empfaenger", "eine Änderung unter das Weitergegebene annehmen", brokenCheck, zuKlein],
      ["nachbar", "einen überholten Vorschlag annehmen", brokenCheck, ueberholt(true)],
      ["nachbar", "einen überholten Vorschlag ablehnen", brokenCheck, ueberholt(false)],
    ],
    stelle: [
      ["geber", "eine Stelle auf das Weitergegebene verkleinern", 1, groesse(30)],
      ["geber", "eine Stelle unter das Weitergegebene verkleinern", brokenCheck, groesse(29)],
    ],
  });
}

function occupancies(): Deed[] {
  const verschoben = ({ id }: Vertrag, tage: string) =>
    `update kim.besetzung set ${tage} where weiterleitung_id = '${id}'`;
  const andereStelle = besetzungSql(erster, "2025-02-01", { stelle: idOf("Stelle", scene.geber) });
  return tried({
    besetzung: [
      ["empfaenger", "im Vertrag besetzen", 1, besetzungSql(erster, "2025-01-01")],
      ["empfaenger", "vor dem Vertrag besetzen", hidden, besetzungSql(erster, "2024-12-31")],
      ["empfaenger", "nach dem vereinbarten Ende besetzen", hidden, besetzungSql(abgelaufen, "2025-01-01")],
      ["empfaenger", "am letzten Tag besetzen", 1, besetzungSql(beendet, "2026-01-31")],
      ["empfaenger", "am Tag nach dem Ende besetzen", hidden, besetzungSql(beendet, "2026-02-01")],
      ["nachbar", "am Tag nach dem Ende darüber besetzen", hidden, besetzungSql(mitbeendet, "2026-02-01")],
      ["empfaenger", "vor der Zusage besetzen", hidden, besetzungSql(offen)],
      ["ablehnend", "nach der Absage besetzen", hidden, besetzungSql(abgelehnt)],
      ["empfaenger", "auf den ersten Tag vorziehen", 1, verschoben(erster, "von = '2025-01-01'")],
      ["empfaenger", "vor den Vertrag ziehen", hidden, verschoben(erster, "von = '2024-12-31'")],
      ["empfaenger", "bis zum vereinbarten Ende führen", 1, verschoben(erster, "bis = '2090-12-31'")],
      ["empfaenger", "über das vereinbarte Ende führen", hidden, verschoben(erster, "bis = '2091-01-01'")],
      ["empfaenger", "bis zum letzten Tag führen", 1, verschoben(beendet, "bis = '2026-01-31'")],
      ["empfaenger", "über den letzten Tag führen", hidden, verschoben(beendet, "bis = '2026-02-01'")],
      ["empfaenger", "auf den Tag nach dem letzten legen", hidden, verschoben(beendet, "von = '2026-02-01'")],
      ["empfaenger", "den Vertrag für eine andere Stelle vorschieben", noSuchRow, andereStelle],
    ],
  });
}
