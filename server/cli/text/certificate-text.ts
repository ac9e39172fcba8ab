import { display } from '@/server/domain/quantities';
import type { LinearCertificate, NamedCertificate } from '@/server/domain/stability';
import { table } from './table';

export function certificateText(certificate: LinearCertificate): string {
  const { state, scope, reason, vertices, bothBranches, pressedBranch } = certificate;
  return [
    table(vertices.map(({ name, spectralRadius }) => [name, `spectral radius ${display(spectralRadius)} per step`])),
    ...(bothBranches === null ? [] : ['', 'switching between points and branches', familyText(bothBranches)]),
    ...(pressedBranch === null ? [] : ['', 'switching between points, the front hit', familyText(pressedBranch)]),
    '',
    `linear certificate: ${state}${scope === null ? '' : ` (${scope})`}`,
    reason,
  ].join('\n');
}

function familyText({ quadratic, jointSpectralRadius, openIntegrators, product, reason }: NamedCertificate): string {
  const left = openIntegrators.length > 0 ? [['left out', `${openIntegrators.join(', ')}: nothing feeds back`]] : [];
  if (quadratic === null || jointSpectralRadius === null) return indent(table([...left, ['refused', reason]]));
  const { state, decayPerStep, conditionNumber } = quadratic;
  const { lower, upper } = jointSpectralRadius;
  return indent(
    table([
      ...left,
      state === 'found'
        ? ['quadratic form', `falls by × ${precise(decayPerStep)} per step, condition ${display(conditionNumber)}`]
        : ['quadratic form', `none found; the best grows by × ${precise(decayPerStep)} per step`],
      ['joint spectral radius', `${precise(lower)} … ${precise(upper)} per step`],
      ['slowest product', product.join(' → ')],
    ]),
  );
}

/** Growth differs from 1 in digits that three would hide. */
const precise = (value: number) => value.toFixed(6);

const indent = (text: string) => text.replace(/^/gm, '  ');
