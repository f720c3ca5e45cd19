import { randomUUID } from "node:crypto";
import { eineBesetzung, hatStelle } from "../support/welt/stellen.ts";
import {
  einArbeitsplatz,
  einBedarf,
  eineEinnahme,
  eineFremdfoerderung,
  personalkosten,
} from "../support/foerderung/ausgaben.ts";
import { aKreis, aPerson } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const jahr = 2026;
/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

export const ausgabeCommands: Record<string, Command> = {
  "ausgabe.create": async (server) => {
    const { api } = await aKreis(server);
    const ausgabe = einArbeitsplatz();
    return {
      run: () => api.ausgabe.create.mutate(ausgabe),
      again: () => api.ausgabe.create.mutate(ausgabe),
      refused: () => api.ausgabe.create.mutate(einArbeitsplatz({ betragCent: 0 })),
    };
  },
  "ausgabe.update": async (server) => {
    const kreis = await aKreis(server);
    const { id } = await kreis.api.ausgabe.create.mutate(personalkosten(await hatStelle(kreis)));
    const update = (version: number, betragCent: number) =>
      kreis.api.ausgabe.update.mutate({ id, version, art: "personal", betragCent });
    return { run: () => update(1, 1), again: tolerated(() => update(1, 1)), refused: () => update(2, 0) };
  },
  "ausgabe.delete": async (server) => {
    const { api } = await aKreis(server);
    const [{ id }, { id: andere }] = [
      await api.ausgabe.create.mutate(einArbeitsplatz()),
      await api.ausgabe.create.mutate(einArbeitsplatz()),
    ];
    const remove = () => api.ausgabe.delete.mutate({ id, version: 1 });
    return {
      run: remove,
      again: tolerated(remove),
      refused: () => api.ausgabe.delete.mutate({ id: andere, version: 2 }),
    };
  },
  "ausgabe.createMany": async (server) => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis);
    const zeilen = [1, 2].map((monat) => ({ vorgang: "neu" as const, ausgabe: personalkosten(stelleId, { monat }) }));
    const create = (eingefuegt: typeof zeilen) => kreis.api.ausgabe.createMany.mutate({ jahr, zeilen: eingefuegt });
    return {
      run: () => create(zeilen),
      again: () => create(zeilen),
      refused: () => create([{ vorgang: "neu", ausgabe: personalkosten(stelleId, { monat: 1 }) }]),
    };
  },
  "bedarf.create": async (server) => {
    const kreis = await aKreis(server);
    const { api: pruefung } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
    const bedarf = einBedarf();
    return {
      run: () => kreis.api.bedarf.create.mutate(bedarf),
      again: () => kreis.api.bedarf.create.mutate(bedarf),
      refused: () => pruefung.bedarf.create.mutate(einBedarf()),
    };
  },
  "einnahme.create": async (server) => {
    const { api } = await aKreis(server);
    const einnahme = eineEinnahme();
    return {
      run: () => api.einnahme.create.mutate(einnahme),
      again: () => api.einnahme.create.mutate(einnahme),
      refused: () => api.einnahme.create.mutate(eineEinnahme({ betragCent: 0 })),
    };
  },
  "einnahme.update": async (server) => {
    const { api } = await aKreis(server);
    const { jahr: _, ...einnahme } = eineEinnahme();
    await api.einnahme.create.mutate({ ...einnahme, jahr });
    const update = (version: number, betragCent: number) =>
      api.einnahme.update.mutate({ ...einnahme, version, betragCent });
    return { run: () => update(1, 1), again: tolerated(() => update(1, 1)), refused: () => update(2, 0) };
  },
  "einnahme.delete": async (server) => {
    const { api } = await aKreis(server);
    const [{ id }, { id: andere }] = [
      await api.einnahme.create.mutate(eineEinnahme()),
      await api.einnahme.create.mutate(eineEinnahme()),
    ];
    const remove = () => api.einnahme.delete.mutate({ id, version: 1 });
    return {
      run: remove,
      again: tolerated(remove),
      refused: () => api.einnahme.delete.mutate({ id: andere, version: 2 }),
    };
  },
  "fremdfoerderung.create": async (server) => {
    const kreis = await aKreis(server);
    const { id: besetzungId } = await kreis.api.besetzung.create.mutate(
      eineBesetzung(await hatStelle(kreis), { vzaeHundertstel: 60 }),
    );
    const foerderung = eineFremdfoerderung(besetzungId);
    return {
      run: () => kreis.api.fremdfoerderung.create.mutate(foerderung),
      again: () => kreis.api.fremdfoerderung.create.mutate(foerderung),
      refused: () => kreis.api.fremdfoerderung.create.mutate({ ...foerderung, id: randomUUID() }),
    };
  },
  "fremdfoerderung.delete": async (server) => {
    const kreis = await aKreis(server);
    const { id: besetzungId } = await kreis.api.besetzung.create.mutate(
      eineBesetzung(await hatStelle(kreis), { vzaeHundertstel: 60 }),
    );
    const { id } = await kreis.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId));
    const { api: pruefung } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
    const remove = () => kreis.api.fremdfoerderung.delete.mutate({ id });
    return { run: remove, again: tolerated(remove), refused: () => pruefung.fremdfoerderung.delete.mutate({ id }) };
  },
};
