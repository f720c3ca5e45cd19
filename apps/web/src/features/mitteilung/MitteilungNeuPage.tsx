import { MitteilungEingabe, Mitteilungsbezug, Pflicht, pflichtNamen } from "@kim/domain/mitteilung";
import {
  Badge,
  Form,
  FormActions,
  LinkButton,
  LoadingState,
  PageHeader,
  RefusalNotice,
  RuleBadge,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

/** A letter of one duty, filled with what the platform knows; which duty stands in the address. */
export default function MitteilungNeuPage() {
  usePageTitle("Mitteilung schreiben");
  const [params, setParams] = useSearchParams();
  const trpc = useTRPC();
  const darf = useSession().rechte.includes("nachweis:vorbereiten");
  const pflichten = useQuery({ ...trpc.mitteilungsentwurf.list.queryOptions(), enabled: darf });
  const pflicht = Pflicht.safeParse(params.get("pflicht")).data;
  const bezug = Mitteilungsbezug.safeParse(params.get("anlass")).data ?? null;
  if (!darf) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title="Mitteilung schreiben"
        back={{ to: "/mitteilungen", label: "Mitteilungen" }}
        lead="Das Schreiben ist mit dem gefüllt, was die Plattform weiß. Es geht so an die Bezirksregierung, wie es hier steht."
      />
      {pflichten.isPending && <LoadingState lines={6} />}
      {pflichten.isError && !pflichten.data && <QueryError query={pflichten} />}
      {pflichten.data && (
        <>
          <SelectField
            name="pflicht"
            label="Worum geht es?"
            placeholder="Bitte wählen"
            value={pflicht ?? ""}
            options={pflichten.data.map(({ pflicht: value }) => ({ value, label: pflichtNamen[value] }))}
            onChange={(wert) => setParams(wert === "" ? {} : { pflicht: wert }, { replace: true })}
          />
          {pflicht && <Entwurf key={`${pflicht} ${bezug}`} pflicht={pflicht} bezug={bezug} />}
        </>
      )}
    </>
  );
}

function Entwurf({ pflicht, bezug }: { pflicht: Pflicht; bezug: Mitteilungsbezug | null }) {
  const query = useQuery({
    ...useTRPC().mitteilungsentwurf.get.queryOptions({ pflicht, bezug }),
    // What was typed over it must not be replaced.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.isPending) return <LoadingState lines={10} />;
  if (query.isError) return <QueryError query={query} />;
  return <Schreiben pflicht={pflicht} bezug={bezug} entwurf={query.data} />;
}

function Schreiben({
  pflicht,
  bezug,
  entwurf,
}: {
  pflicht: Pflicht;
  bezug: Mitteilungsbezug | null;
  entwurf: Outputs["mitteilungsentwurf"]["get"];
}) {
  const { melde } = useStatus();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const senden = useMutation(
    useTRPC().mitteilung.create.mutationOptions({
      onSuccess: async () => {
        melde("Die Mitteilung ist an die Bezirksregierung gesendet.");
        await navigate("/mitteilungen");
      },
    }),
  );
  return (
    <Form
      label="Mitteilung schreiben"
      schema={MitteilungEingabe}
      defaults={{ id, pflicht, bezug }}
      pending={senden.isPending}
      serverErrors={fieldErrors(senden.error)}
      onSubmit={(eingabe) => senden.mutate(eingabe)}
    >
      <RefusalNotice refusal={formRefusal(senden.error)} />
      <p className="kern-body">
        {`Grundlage: ${entwurf.quelle ?? "keine angegeben"} `}
        {entwurf.annahme && <Badge tone="warning">Annahme</Badge>} <RuleBadge regel="R100b" />
      </p>
      <TextField name="betreff" label="Betreff" maxLength={300} defaultValue={entwurf.betreff} />
      <TextAreaField
        name="text"
        label="Schreiben"
        hint="„…“ steht, wo die Plattform nichts weiß. Solange eine Lücke bleibt, geht es nicht hinaus."
        rows={14}
        maxLength={10_000}
        defaultValue={entwurf.text}
      />
      <FormActions>
        <SubmitButton>An die Bezirksregierung senden</SubmitButton>
        <LinkButton to="/mitteilungen">Abbrechen</LinkButton>
      </FormActions>
    </Form>
  );
}
