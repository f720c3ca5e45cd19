import { plainDate } from "@kim/domain/grundlagen";
import type { Angebotslage } from "@kim/domain/weiterleitung";
import { StatusProvider } from "@kim/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient, TRPCProvider, trpcClient } from "../../../base/trpc.ts";
import { AngebotForm } from "./AngebotForm.tsx";
import { angebotslageView, beckumId, traegerId } from "./testing/angebotslage.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-05-04T09:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function oeffne(
  patch: Partial<Angebotslage> = {},
  inhalt = {},
  zusagen: Parameters<typeof angebotslageView>[1] = [],
) {
  const onEinwand = vi.fn<() => void>();
  const queryClient = createQueryClient();
  const entwurf = { inhalt: { zweck: null, begruendung: null, auflagen: null, ...inhalt } };
  const router = createMemoryRouter([
    {
      path: "/",
      element: (
        <AngebotForm
          view={angebotslageView(patch, zusagen)}
          entwurf={{ ...ohneEntwurf, ...entwurf }}
          zurueck="/stellen"
          onEinwand={onEinwand}
        />
      ),
    },
  ]);
  await act(async () =>
    render(
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          <StatusProvider>
            <RouterProvider router={router} />
          </StatusProvider>
        </TRPCProvider>
      </QueryClientProvider>,
    ),
  );
  return { onEinwand };
}

const ohneEntwurf = {
  id: "00000000-0000-4000-8000-000000000099",
  version: 1,
} as unknown as NonNullable<Parameters<typeof AngebotForm>[0]["entwurf"]>;

// By name: looking up labels takes happy-dom a second each.
function feld(name: string): HTMLInputElement {
  const gefunden = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!gefunden) throw new Error(`no field ${name}`);
  return gefunden;
}
const betrag = () => feld("betragCent");
const tippe = (name: string, value: string) =>
  act(async () => void fireEvent.change(feld(name), { target: { value } }));
const einwand = (name: string) => {
  const ids = feld(name).getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.filter((id) => id.endsWith("-error")).map((id) => document.getElementById(id)?.textContent)[0];
};

test("Der Betrag folgt Tagen und Umfang, bis jemand einen eintippt, und dann wieder dem übernommenen Vorschlag", async () => {
  await oeffne();
  expect([feld("beginn").value, feld("ende").value, feld("vzaeHundertstel").value]).toEqual([
    "2026-05-04",
    "2026-12-31",
    "1,00",
  ]);
  await tippe("beginn", "2026-01-01");
  expect(betrag().value).toBe("58400,00");
  await tippe("vzaeHundertstel", "0,50");
  expect(betrag().value).toBe("29200,00");
  await tippe("betragCent", "");
  await tippe("vzaeHundertstel", "1,00");
  expect(betrag().value).toBe("");
  fireEvent.click(screen.getByRole("button", { name: /^Vorschlag 58.400,00/ }));
  expect(betrag().value).toBe("58400,00");
  expect(screen.queryByRole("button", { name: /^Vorschlag/ })).toBeNull();
});

test("Beim Tippen steht an jedem Feld, was das Gesetz dagegen hat, mit Satz und Regel, und geht mit dem Grund", async () => {
  await oeffne();
  expect(einwand("vzaeHundertstel")).toBeUndefined();
  await tippe("vzaeHundertstel", "0,49");
  expect(einwand("vzaeHundertstel")).toBe(
    "Weitergeleitet werden mindestens 0,50 VZÄ. Bitte einen größeren Teil anbieten. (R2)",
  );
  await tippe("nachweisFaelligAm", "2027-06-30");
  expect(einwand("nachweisFaelligAm")).toContain("30.06.2027");
  await tippe("vzaeHundertstel", "0,50");
  await tippe("nachweisFaelligAm", "2027-06-29");
  expect([einwand("vzaeHundertstel"), einwand("nachweisFaelligAm")]).toEqual([undefined, undefined]);
  await tippe("betragCent", "50.000,00");
  expect(einwand("betragCent")).toContain("höchstens 19.360,00");
});

test("Wer mehr zusagt, als der Bescheid gibt, liest es beim Tippen; ein Cent weniger ist still", async () => {
  await oeffne({}, {}, [{ jahr: 2026, bewilligtCent: 100_000_00, zugesagtCent: 70_000_00 }]);
  const gesagt = () => screen.queryByText(/mit diesem Angebot/)?.textContent;
  await tippe("betragCent", "30.000,00");
  expect(gesagt()).toBeUndefined();
  await tippe("betragCent", "30.000,01");
  expect(gesagt()).toContain("2026: mit diesem Angebot 100.000,01");
  await tippe("beginn", "");
  expect(gesagt()).toBeUndefined();
});

test("Ein unverändertes Feld wird rot, wenn ein anderes es unmöglich macht", async () => {
  await oeffne({}, { vzaeHundertstel: 50, beginn: "2026-05-04", ende: "2026-12-31" });
  expect(einwand("vzaeHundertstel")).toBeUndefined();
  await tippe("beginn", "2021-12-31");
  expect(einwand("beginn")).toContain("ab 01.01.2022");
});

test("Ein Träger verlangt Begründung und Erklärung; gesagt wird es erst, wenn jemand das Feld verlässt", async () => {
  await oeffne();
  await tippe("empfaengerId", traegerId);
  expect(screen.getByText(/Angebot an einen Träger der Freien Wohlfahrtspflege/)).toBeTruthy();
  expect(einwand("begruendung")).toBeUndefined();
  fireEvent.focus(feld("begruendung"));
  await tippe("begruendung", "Zu kurz");
  expect(einwand("begruendung")).toBeUndefined();
  await act(async () => void fireEvent.blur(feld("begruendung")));
  expect(einwand("begruendung")).toContain("(R13)");
});

test("Was das Gesetz ablehnt, wird nicht gesendet, und die Lage wird neu gefragt", async () => {
  const { onEinwand } = await oeffne(
    {},
    { empfaengerId: beckumId, zweck: "Beratung", beginn: plainDate("2026-01-01") },
  );
  const gesendet = vi.spyOn(globalThis, "fetch");
  await tippe("vzaeHundertstel", "0,49");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Anbieten" })));
  expect(screen.getByRole("group", { name: "Eine Angabe ist noch nicht in Ordnung" })).toBe(document.activeElement);
  expect(onEinwand).toHaveBeenCalledOnce();
  expect(gesendet).not.toHaveBeenCalled();
  gesendet.mockRestore();
});

test("Nach dem Höchstbetrag je VZÄ wird nur bei tatsächlichen Kosten gefragt", async () => {
  await oeffne();
  expect(document.querySelector("[name=hoechstbetragJeVzaeCent]")).toBeNull();
  await act(async () => fireEvent.click(document.querySelector("[name=bemessung][value=ist_kosten]") ?? document.body));
  expect(feld("hoechstbetragJeVzaeCent").value).toBe("58400,00");
});
