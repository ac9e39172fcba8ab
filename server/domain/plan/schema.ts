import { z } from 'zod';
import { onChainParameters, PARAMETER_GROUPS, type ParameterGroup } from '../parameters';

const UINT256_LIMIT = 1n << 256n;
const INT256_LIMIT = 1n << 255n;

const address = z.templateLiteral(['0x', z.string()]).refine((text) => /^0x[0-9a-fA-F]{40}$/.test(text), {
  error: 'an address of 20 bytes, 0x and 40 hexadecimal digits',
});
const bytes32 = z.templateLiteral(['0x', z.string()]).refine((text) => /^0x[0-9a-fA-F]{64}$/.test(text), {
  error: '32 bytes, 0x and 64 hexadecimal digits',
});
const evidenceDigest = z.union([z.literal('evidenceDigest'), bytes32]);
const name = z.string().min(1).max(200);

/** No leading zeros and no "-0": one integer has one text, so that equal plans have equal digests. */
const INTEGER = /^(0|-?[1-9]\d{0,77})$/;

const unsignedInteger = z
  .string()
  .refine((text) => INTEGER.test(text) && !text.startsWith('-') && BigInt(text) < UINT256_LIMIT, {
    error: 'a whole number from 0 to 2^256 − 1, as a decimal string',
  });

const signedInteger = z
  .string()
  .refine((text) => INTEGER.test(text) && BigInt(text) >= -INT256_LIMIT && BigInt(text) < INT256_LIMIT, {
    error: 'a whole number from −2^255 to 2^255 − 1, as a decimal string',
  });

const groupFields = (group: ParameterGroup) =>
  z.strictObject(Object.fromEntries(onChainParameters(group).map(({ field }) => [field, unsignedInteger])));

const parameterChange = <Group extends ParameterGroup>(group: Group) =>
  z.strictObject({
    kind: z.literal('parameters'),
    protocol: z.literal('reference-perp'),
    market: address,
    marketName: name,
    group: z.literal(group),
    before: groupFields(group),
    after: groupFields(group),
  });

const autonomyConfiguration = z
  .strictObject({
    law: z.strictObject({
      referenceVolatility: signedInteger,
      parameters: z
        .array(
          z.strictObject({
            parameter: z.string().min(1).max(80),
            baseline: signedInteger,
            volatilityGain: signedInteger,
            imbalanceGain: signedInteger,
          }),
        )
        .max(16),
    }),
    envelope: z.strictObject({
      coolDownSeconds: unsignedInteger,
      driftRefillSeconds: unsignedInteger,
      bounds: z
        .array(
          z.strictObject({
            min: signedInteger,
            max: signedInteger,
            failSafe: signedInteger,
            maxStep: signedInteger,
            driftBudget: signedInteger,
          }),
        )
        .max(16),
      halfSpaces: z
        .array(z.strictObject({ coefficients: z.array(signedInteger).max(16), bound: signedInteger }))
        .max(32),
    }),
    thresholds: z.strictObject({
      release: unsignedInteger,
      engage: unsignedInteger,
      trip: unsignedInteger,
      maxStalenessSeconds: unsignedInteger,
      maxNativeDeviation: unsignedInteger,
    }),
  })
  .refine(({ law, envelope }) => envelope.bounds.length === law.parameters.length, {
    path: ['envelope', 'bounds'],
    error: 'one entry for each parameter of the law',
  });

const autonomyChange = z.strictObject({
  kind: z.literal('autonomy'),
  controller: address,
  marketId: bytes32,
  marketName: name,
  before: autonomyConfiguration.nullable(),
  after: autonomyConfiguration,
  evidenceDigest,
});

const [signals, margin, funding, liquidity, liquidation] = PARAMETER_GROUPS;

const common = {
  chainId: z.int().min(1),
  title: name,
  summary: z.string().max(4000),
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        z.discriminatedUnion('group', [
          parameterChange(signals),
          parameterChange(margin),
          parameterChange(funding),
          parameterChange(liquidity),
          parameterChange(liquidation),
        ]),
        autonomyChange,
      ]),
    )
    .min(1, 'at least one change')
    .max(64, 'at most 64 changes'),
};

export const changePlanSchema = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), ...common, deadline: z.int().min(0).nullable() }),
  z.strictObject({ version: z.literal(2), ...common, deadline: z.int().min(1), evidenceDigest }),
]);
