import { encodeFunctionData, getAddress, zeroHash } from 'viem';
import { describe as suite, expect, it } from 'vitest';
import { localTimelockAbi } from '@/server/adapters/chain/abi.generated';
import { encodePlan as encodeOperation, steps } from '@/server/adapters/venues/timelock';
import {
  describe,
  describedCalls,
  encodeCalls,
  encodePlan,
  planLabels,
  predictId,
  safeVenue,
} from '@/server/adapters/venues/safe';
import { fillPlaceholder } from '@/server/domain/evidence';
import { PLAN } from '../../../fixtures/change-plan';

const context = { chainId: 31_337, safe: getAddress(`0x${'5a'.repeat(20)}`), nonce: 0 };
const digest = `0x${'d1'.repeat(32)}` as const;
const transaction = encodePlan(fillPlaceholder(PLAN, digest), context);

suite('describe', () => {
  const outer = describe(transaction, planLabels(PLAN));
  const argument = (call: number, name: string) => outer.calls[call].arguments.find((one) => one.name === name);

  it('names the batch and every call in it', () => {
    expect([outer.target, outer.functionName]).toEqual(['MultiSendCallOnly 1.4.1', 'multiSend']);
    expect(outer.calls.map(({ target, functionName, decoded }) => [target, functionName, decoded])).toEqual([
      ['plan guard', 'begin', true],
      ['ETH-PERP market', 'setMarginParameters', true],
      ['ETH-PERP market', 'setLiquidationParameters', true],
      ['feedback controller', 'configure', true],
    ]);
    expect(describedCalls(transaction, planLabels(PLAN))).toEqual(outer.calls);
  });

  it('shows each leaf as the chain has it and in the parameter’s own unit', () => {
    expect(argument(1, 'parameters.volatilityMultiplier')).toEqual({
      name: 'parameters.volatilityMultiplier',
      type: 'uint256',
      value: '1000000000000000000',
      meaning: '1',
    });
    expect(argument(1, 'parameters.liquidationHorizon')?.meaning).toBe('1800 s');
    expect(argument(2, 'parameters.closeFraction')?.meaning).toBe('0.2 ratio');
    expect(argument(3, 'law.parameters[1].parameter')?.meaning).toBe('liquidation.closeFraction');
    expect(argument(3, 'envelope.halfSpaces[0].coefficients[1]')?.meaning).toBe('2');
    expect(argument(3, 'envelope.coolDownSeconds')?.meaning).toBe('600 s');
    expect(argument(3, 'thresholds.engage')?.meaning).toBe('0.8');
    expect(argument(0, 'deadline')?.meaning).toBe('until 2033-05-18T03:33:20Z');
    expect(argument(0, 'evidenceDigest')?.value).toBe(digest);
    expect(argument(3, 'evidenceDigest')?.value).toBe(digest);
  });

  it('is the venue’s own view of the plan', () => {
    const filled = fillPlaceholder(PLAN, digest);
    const encoded = safeVenue.encodePlan(filled, context);
    expect(encoded).toEqual(transaction);
    expect(safeVenue.predictId(encoded, context)).toEqual(predictId(transaction, context));
    expect(safeVenue.describe(encoded, context, planLabels(PLAN))).toEqual(outer);
  });

  it('decodes a timelock’s scheduling call with the calls that it carries, however deep', () => {
    const timelock = getAddress(`0x${'7c'.repeat(20)}`);
    const operation = encodeOperation(fillPlaceholder(PLAN, digest), {
      chainId: 31_337,
      timelock,
      delaySeconds: 60,
      predecessor: zeroHash,
    });
    const words = { chainId: 31_337, timelock, delaySeconds: 60, predecessor: zeroHash };
    const [{ call }] = steps(operation, words);
    const inner = describe(encodeCalls([call], context), planLabels(PLAN));
    expect(inner.arguments.map(({ name, value }) => [name, value])).toEqual([
      ['predecessor', zeroHash],
      ['salt', digest],
      ['delay', '60'],
    ]);
    expect(inner.calls).toEqual(outer.calls);
    const scheduled = { targets: [timelock], values: [0n], payloads: [call.data] };
    const [again] = steps({ ...operation, ...scheduled }, words);
    expect(describe(encodeCalls([again.call], context), planLabels(PLAN)).calls[0].calls).toEqual(outer.calls);
  });

  it('leaves the lists of a batch alone where they don’t fit together', () => {
    const data = encodeFunctionData({
      abi: localTimelockAbi,
      functionName: 'scheduleBatch',
      args: [[context.safe], [], [], zeroHash, zeroHash, 0n],
    });
    const odd = describe(encodeCalls([{ to: context.safe, value: 0n, data }], context), {});
    expect(odd.calls).toEqual([]);
    expect(odd.arguments[0]).toMatchObject({ name: 'targets[0]', value: context.safe });
  });

  it('leaves raw what no local ABI knows, and says so', () => {
    const unknown = describe({ ...transaction, operation: 0, to: context.safe, data: '0xdeadbeef00' }, {});
    expect(unknown).toMatchObject({ decoded: false, functionName: '', signature: '0xdeadbeef', arguments: [] });
    expect(unknown.target).toBe('unknown address');
  });
});
