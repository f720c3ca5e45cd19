import { addDays, alsDatum, alsVzae, heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import { mindestanteil } from "@kim/domain/stelle";
import { AenderungEingabe, wirksamesEnde } from "@kim/domain/weiterleitung";
import { DateField, euro, NumberField, readNumber } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTRPC } from "../../trpc.ts";
import { GrundField } from "./GrundField.tsx";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";
import { useAngefasst, useFolgewert } from "./use-folgewert.ts";
import { abVorschlag, betragBeiAnteil, standAb } from "./vertrag-vorgaben.ts";
import { VorgangDialog } from "./VorgangDialog.tsx";

/** The giver proposes another share and amount from a day on. */
export function Aenderung({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const aenderung = useMutation(useTRPC().weiterleitungAenderung.create.mutationOptions());
  return (
    <VorgangDialog
      knopf="Änderung vorschlagen"
      look={{ icon: "edit" }}
      titel="Änderung vorschlagen"
      senden="Vorschlagen"
      schema={AenderungEingabe}
      defaults={(id) => ({ id, weiterleitungId: w.id })}
      mutation={aenderung}
      getan={({ ab }) => `Änderung ab ${alsDatum(ab)} vorgeschlagen. ${w.empfaengerName} kann antworten.`}
    >
      <Aenderungsfelder weiterleitung={w} />
      <GrundField label="Grund der Änderung" />
    </VorgangDialog>
  );
}

function Aenderungsfelder({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const [ab, setAb] = useState<string>(() => abVorschlag(w, heuteInBerlin(new Date())));
  const [getippt, setGetippt] = useState<number | undefined>(undefined);
  const tag = PlainDate.safeParse(ab).data;
  const bisher = standAb(w, tag ?? w.beginn);
  const vzae = getippt ?? bisher.vzaeHundertstel;
  const minimum = mindestanteil(w.funktion);
  const angefasst = useAngefasst();
  const umfang = useFolgewert(bisher.vzaeHundertstel, angefasst.ist("vzaeHundertstel"));
  const betrag = useFolgewert(tag && betragBeiAnteil(w, tag, vzae), angefasst.ist("betragCent"));
  const aufstockung = useFolgewert(bisher.aufstockungCent || undefined, angefasst.ist("aufstockungCent"));
  const merke = (event: FormEvent) => {
    angefasst.merke(event);
    if (event.target instanceof HTMLInputElement && event.target.name === "vzaeHundertstel")
      setGetippt(readNumber(event.target.value, 2));
  };
  return (
    <div onInput={merke} className="kim-stack kim-gap-m">
      <p>
        Bisher {alsVzae(bisher.vzaeHundertstel)}
        {tag && ` und ${euro(bisher.betragCent)} vom ${alsDatum(tag)} bis zum ${alsDatum(w.ende)}`}. Die Änderung gilt
        erst, wenn {w.empfaengerName} zustimmt; bis dahin bleibt es beim Bisherigen.
      </p>
      <DateField
        name="ab"
        label="Gilt ab"
        value={ab}
        onChange={setAb}
        min={addDays(w.beginn, 1)}
        max={wirksamesEnde(w)}
      />
      <NumberField
        key={`umfang-${umfang.key}`}
        name="vzaeHundertstel"
        label="Neuer Umfang"
        unit="VZÄ"
        decimals={2}
        defaultValue={umfang.defaultValue}
        hint={minimum && `Mindestens ${alsVzae(minimum.mindestensHundertstel)} (${minimum.regel}).`}
      />
      <NumberField
        key={`betrag-${betrag.key}`}
        name="betragCent"
        label="Betrag ab diesem Tag bis zum Ende"
        unit="€"
        decimals={2}
        defaultValue={betrag.defaultValue}
      />
      <NumberField
        key={`aufstockung-${aufstockung.key}`}
        name="aufstockungCent"
        label="Aufstockung aus eigenen Mitteln ab diesem Tag"
        unit="€"
        decimals={2}
        optional
        defaultValue={aufstockung.defaultValue}
      />
    </div>
  );
}
