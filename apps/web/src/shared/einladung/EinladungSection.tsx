import { z } from "@kim/domain/zod";
import { EinladungId, OrganisationId } from "@kim/domain/grundlagen";
import { Emailadresse, einladungsstandNamen } from "@kim/domain/organisation";
import {
  Badge,
  Button,
  Cluster,
  Form,
  FormActions,
  LoadingState,
  Notice,
  RefusalNotice,
  Section,
  Stack,
  SubmitButton,
  TextField,
  useStatus,
  zeitpunkt,
  type Tone,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isFinal, useTRPC, type Outputs } from "../../base/trpc.ts";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";

type Einladung = Outputs["einladung"]["list"]["einladungen"][number];

const Adresse = z.strictObject({ email: Emailadresse });

/**
 * For the giver of an offer: inviting the receiver's first administrator, and what became of it. Nothing for anybody
 * else.
 */
export function EinladungSection({
  organisationId,
  organisationName,
}: {
  organisationId: string;
  organisationName: string;
}) {
  const trpc = useTRPC();
  const erlaubt = useSession().rechte.includes("weiterleitung:anbieten");
  const id = OrganisationId.parse(organisationId);
  const einladungen = useQuery({ ...trpc.einladung.list.queryOptions({ organisationId: id }), enabled: erlaubt });
  // Without a living offer there is nothing to invite to.
  if (!erlaubt || isFinal(einladungen.error)) return null;
  if (einladungen.isPending) return <LoadingState lines={2} />;
  if (einladungen.data === undefined) return <QueryError query={einladungen} />;
  const [letzte] = einladungen.data.einladungen;
  if (!einladungen.data.einladbar && letzte?.stand !== "angenommen") return null;
  return (
    <Section title={`Zugang für ${organisationName}`}>
      <Stack>
        {letzte && <Stand einladung={letzte} />}
        {einladungen.data.einladbar && (
          <Einladen organisationId={id} organisationName={organisationName} letzte={letzte} />
        )}
      </Stack>
    </Section>
  );
}

const ton = {
  offen: "info",
  angenommen: "success",
  widerrufen: "warning",
  abgelaufen: "warning",
} as const satisfies Record<Einladung["stand"], Tone>;

function Stand({ einladung: e }: { einladung: Einladung }) {
  const weg = e.gesendetAm
    ? `gesendet am ${zeitpunkt(e.gesendetAm)}`
    : e.gescheitertAm
      ? "nicht zustellbar: bitte die Adresse prüfen und neu einladen"
      : "wird gerade gesendet";
  const frist =
    e.stand === "angenommen" && e.angenommenAm
      ? `angenommen am ${zeitpunkt(e.angenommenAm)}`
      : `gültig bis ${zeitpunkt(e.gueltigBis)}`;
  return (
    <Cluster>
      <Badge tone={ton[e.stand]}>{einladungsstandNamen[e.stand]}</Badge>
      <span>
        Einladung an {e.email}, {weg}, {frist}.
      </span>
    </Cluster>
  );
}

function Einladen({
  organisationId,
  organisationName,
  letzte,
}: {
  organisationId: OrganisationId;
  organisationName: string;
  letzte: Einladung | undefined;
}) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const [id, setId] = useState(() => crypto.randomUUID());
  const erledigt = (meldung: string) => {
    melde(meldung);
    setId(crypto.randomUUID());
  };
  const einladen = useMutation(
    trpc.einladung.create.mutationOptions({
      onSuccess: (_, { email }) => erledigt(`Einladung an ${email} ist unterwegs.`),
    }),
  );
  const widerrufen = useMutation(
    trpc.einladung.delete.mutationOptions({
      onSuccess: () => erledigt("Die Einladung ist widerrufen; ihr Link gilt nicht mehr."),
    }),
  );
  const offen = letzte?.stand === "offen";
  return (
    <>
      {!offen && (
        <Notice tone="info">
          In {organisationName} hat noch niemand einen Zugang. Laden Sie die erste Person ein: Sie beantwortet Angebote,
          trägt Besetzung und Kosten ein und lädt selbst weitere ein.
        </Notice>
      )}
      <Form
        label="Einladen"
        schema={Adresse}
        pending={einladen.isPending}
        serverErrors={fieldErrors(einladen.error)}
        onSubmit={({ email }) => einladen.mutate({ id: EinladungId.parse(id), organisationId, email })}
      >
        <RefusalNotice refusal={formRefusal(einladen.error) ?? formRefusal(widerrufen.error)} />
        <TextField
          name="email"
          type="email"
          label="E-Mail-Adresse der ersten Person"
          hint={
            offen
              ? "Eine neue Einladung macht den Link der vorigen ungültig."
              : "Der Link in der Nachricht gilt 14 Tage und nur einmal."
          }
          defaultValue={letzte?.email}
        />
        <FormActions>
          <SubmitButton>{letzte ? "Neu einladen" : "Einladen"}</SubmitButton>
          {offen && (
            <Button danger busy={widerrufen.isPending} onClick={() => widerrufen.mutate({ id: letzte.id })}>
              Einladung widerrufen
            </Button>
          )}
        </FormActions>
      </Form>
    </>
  );
}
