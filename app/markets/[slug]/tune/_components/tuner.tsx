'use client';

import { useDeferredValue, useMemo } from 'react';
import type { RouterOutputs } from '@/server/api';
import { applyParameters, validateParameters } from '@/server/domain/parameters';
import { validateAutonomy } from '@/server/domain/plan';
import type { Policy } from '@/server/domain/stability/policy';
import { configurationFrom } from '../../../../_autonomy/autonomy-figures';
import { DRIVEN_PARAMETERS, suggestFigures } from '../../../../_autonomy/suggest-figures';
import { Notice } from '../../../../_ui/notice';
import { PageHeading } from '../../../../_ui/page-heading';
import { Panel } from '../../../../_ui/panel';
import { ServerAgreement } from '../../../../_judge/server-agreement';
import { ChecksTable } from '../../../../_verdict/checks-table';
import { PolicyNote } from '../../../../_verdict/policy-note';
import { VerdictStrip } from '../../../../_verdict/verdict-strip';
import { AutonomyForm } from './autonomy-form';
import { CopyLink } from './copy-link';
import { CreateProposal } from './create-proposal';
import { DeepPanel } from './deep/deep-panel';
import { HintsPanel } from './hints/hints-panel';
import { MapPanel } from './map/map-panel';
import { ParameterGroups } from './parameter-groups';
import { shownPoint } from './plots/plots-url';
import { TunerPlots } from './plots/tuner-plots';
import { useExtras } from './plots/use-extras';
import { StressPanel } from './stress-panel';
import { writeTuning } from './tuning-url';
import { useAnalysis } from './use-analysis';
import { useTuning } from './use-tuning';

interface TunerProps {
  market: RouterOutputs['markets']['get'];
  policy: Policy;
}

export function Tuner({ market, policy }: TunerProps) {
  const inForce = market.configuration.market;
  const { tuning, setParameter, setAutonomy, setAutonomyFigure, setStress, setPlots, setMap, setDeep, reset } =
    useTuning();
  const proposed = useMemo(() => applyParameters(inForce, tuning.parameters), [inForce, tuning.parameters]);
  const violations = useMemo(() => validateParameters(inForce, proposed), [inForce, proposed]);
  const suggested = useMemo(() => suggestFigures(proposed), [proposed]);
  const figures = useMemo(() => ({ ...suggested, ...tuning.autonomy }), [suggested, tuning.autonomy]);
  const autonomy = useMemo(
    () => (tuning.autonomy ? configurationFrom(figures, DRIVEN_PARAMETERS) : null),
    [tuning.autonomy, figures],
  );
  const autonomyViolations = useMemo(() => (autonomy ? validateAutonomy(autonomy) : []), [autonomy]);

  const point = shownPoint(policy, tuning.plots);
  const extras = useExtras(inForce, tuning.plots);
  const current = useAnalysis(inForce, policy, point, extras.current);
  const answer = useAnalysis(useDeferredValue(proposed), policy, point, extras.proposed);

  return (
    <>
      <PageHeading
        title={`Tune ${market.name}`}
        trail={[
          { href: '/', text: 'Markets' },
          { href: `/markets/${market.slug}`, text: market.name },
        ]}
        lead="Change a parameter and read what it does to the loops, before anything is proposed."
        actions={
          <>
            <CopyLink />
            <CreateProposal
              market={market}
              parameters={tuning.parameters}
              autonomy={autonomy}
              stressRunId={tuning.stress}
              draftId={tuning.draft}
              replaces={tuning.replaces}
              tuning={writeTuning({ ...tuning, draft: null, replaces: null })}
              blocked={[...violations, ...autonomyViolations].map(({ message }) => message)}
            />
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[26.5rem_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-4 max-lg:order-2">
          <ParameterGroups
            inForce={inForce}
            edits={tuning.parameters}
            violations={violations}
            onChange={setParameter}
            onReset={reset}
          />
          <AutonomyForm
            configuration={autonomy}
            figures={figures}
            suggested={suggested}
            violations={autonomyViolations}
            volatility={market.live.state === 'live' ? market.live.volatility : null}
            onToggle={(on) => setAutonomy(on ? {} : null)}
            onFigure={setAutonomyFigure}
          />
        </div>
        <div className="contents min-w-0 content-start gap-4 lg:grid">
          <div className="z-5 max-lg:order-1 lg:sticky lg:top-14">
            <VerdictStrip
              current={current.analysis?.verdict ?? null}
              proposed={answer.analysis?.verdict ?? null}
              limit={policy.minCriticalShock}
              busy={answer.busy}
            />
            <ServerAgreement
              slug={market.slug}
              parameters={tuning.parameters}
              proposed={proposed}
              policy={policy}
              shown={answer.busy ? null : (answer.analysis?.verdict ?? null)}
            />
          </div>
          <div className="grid min-w-0 content-start gap-4 max-lg:order-3">
            {answer.error && (
              <Notice tone="fail" role="alert" title="The proposed set could not be analysed">
                {answer.error} Its verdict is “not run” until that is put right.
              </Notice>
            )}
            <TunerPlots
              current={current.analysis}
              proposed={answer.analysis}
              inForce={inForce}
              edits={tuning.parameters}
              policy={policy}
              point={point}
              state={tuning.plots}
              onState={setPlots}
            />
            <MapPanel
              inForce={inForce}
              proposed={proposed}
              policy={policy}
              state={tuning.map}
              onState={setMap}
              onChange={setParameter}
            />
            {answer.analysis?.verdict.state === 'fail' && (
              <HintsPanel inForce={inForce} proposed={proposed} policy={policy} onChange={setParameter} />
            )}
            <DeepPanel slug={market.slug} proposed={proposed} policy={policy} state={tuning.deep} onState={setDeep} />
            <Panel
              title="Checks of the proposed set"
              flush
              note={<PolicyNote workspaceSlug={market.workspaceSlug} version={policy.version} />}
            >
              <ChecksTable
                caption="Stability checks of the proposed set"
                checks={answer.analysis?.verdict.checks ?? []}
                file={`${market.slug}-checks`}
              />
            </Panel>
          </div>
        </div>
      </div>
      <div className="mt-4">
        <StressPanel market={market} parameters={tuning.parameters} runId={tuning.stress} onRun={setStress} />
      </div>
    </>
  );
}
