//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// BatchRunner
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const batchRunnerAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'calls',
        internalType: 'struct BatchCall[]',
        type: 'tuple[]',
        components: [
          { name: 'to', internalType: 'address', type: 'address' },
          { name: 'value', internalType: 'uint256', type: 'uint256' },
          { name: 'data', internalType: 'bytes', type: 'bytes' },
        ],
      },
    ],
    name: 'run',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'error',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'reason', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'BatchCallFailed',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// CompoundTypeGovernor
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const compoundTypeGovernorAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'votes_', internalType: 'contract IVotes', type: 'address' },
      { name: 'votingDelaySeconds_', internalType: 'uint64', type: 'uint64' },
      { name: 'votingPeriodSeconds_', internalType: 'uint64', type: 'uint64' },
      { name: 'timelockSeconds_', internalType: 'uint64', type: 'uint64' },
      { name: 'graceSeconds_', internalType: 'uint64', type: 'uint64' },
      { name: 'quorumVotes_', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'castVote',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'delay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'execute',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'getActions',
    outputs: [
      { name: '', internalType: 'address[]', type: 'address[]' },
      { name: '', internalType: 'uint256[]', type: 'uint256[]' },
      { name: '', internalType: 'string[]', type: 'string[]' },
      { name: '', internalType: 'bytes[]', type: 'bytes[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'voter', internalType: 'address', type: 'address' },
    ],
    name: 'getReceipt',
    outputs: [
      {
        name: '',
        internalType: 'struct CompoundReceipt',
        type: 'tuple',
        components: [
          { name: 'hasVoted', internalType: 'bool', type: 'bool' },
          { name: 'support', internalType: 'uint8', type: 'uint8' },
          { name: 'votes', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'proposalCount',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'proposals',
    outputs: [
      {
        name: '',
        internalType: 'struct CompoundProposal',
        type: 'tuple',
        components: [
          { name: 'id', internalType: 'uint256', type: 'uint256' },
          { name: 'proposer', internalType: 'address', type: 'address' },
          { name: 'eta', internalType: 'uint256', type: 'uint256' },
          { name: 'startBlock', internalType: 'uint256', type: 'uint256' },
          { name: 'endBlock', internalType: 'uint256', type: 'uint256' },
          { name: 'forVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'againstVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'abstainVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'canceled', internalType: 'bool', type: 'bool' },
          { name: 'executed', internalType: 'bool', type: 'bool' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'signatures', internalType: 'string[]', type: 'string[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'description', internalType: 'string', type: 'string' },
    ],
    name: 'propose',
    outputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'queue',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'quorumVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'state',
    outputs: [
      { name: '', internalType: 'enum CompoundProposalState', type: 'uint8' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'timelock',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votes',
    outputs: [{ name: '', internalType: 'contract IVotes', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingDelay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingPeriod',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalCanceled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
      {
        name: 'proposer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'targets',
        internalType: 'address[]',
        type: 'address[]',
        indexed: false,
      },
      {
        name: 'values',
        internalType: 'uint256[]',
        type: 'uint256[]',
        indexed: false,
      },
      {
        name: 'signatures',
        internalType: 'string[]',
        type: 'string[]',
        indexed: false,
      },
      {
        name: 'calldatas',
        internalType: 'bytes[]',
        type: 'bytes[]',
        indexed: false,
      },
      {
        name: 'startBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'endBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'description',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'ProposalCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalExecuted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
      { name: 'eta', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalQueued',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'voter',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'votes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reason',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'VoteCast',
  },
  {
    type: 'error',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'reason', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'CompoundCallFailed',
  },
  { type: 'error', inputs: [], name: 'CompoundProposalLengths' },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      {
        name: 'found',
        internalType: 'enum CompoundProposalState',
        type: 'uint8',
      },
      {
        name: 'needed',
        internalType: 'enum CompoundProposalState',
        type: 'uint8',
      },
    ],
    name: 'CompoundProposalNotInState',
  },
  {
    type: 'error',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'CompoundProposalUnknown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'eta', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'CompoundTooEarly',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'CompoundUnauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'voter', internalType: 'address', type: 'address' },
    ],
    name: 'CompoundVoteRefused',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// FeedbackController
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const feedbackControllerAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'owner_', internalType: 'address', type: 'address' },
      { name: 'guardian_', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'acceptOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'configuration',
    outputs: [
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
      { name: 'mode', internalType: 'enum Mode', type: 'uint8' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'marketId', internalType: 'bytes32', type: 'bytes32' },
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'configure',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'disable',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'guardian',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'market', internalType: 'address', type: 'address' }],
    name: 'marketIdOf',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'owner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pendingOwner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'renounceOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'newGuardian', internalType: 'address', type: 'address' }],
    name: 'setGuardian',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'newOwner', internalType: 'address', type: 'address' }],
    name: 'transferOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousGuardian',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newGuardian',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'GuardianChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'marketId',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'evidenceDigest',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
        indexed: false,
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
        indexed: false,
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'MarketConfigured',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'marketId',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
    ],
    name: 'MarketDisabled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferred',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'baseline', internalType: 'int256', type: 'int256' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerBaselineOutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'halfSpace', internalType: 'uint256', type: 'uint256' },
      { name: 'sum', internalType: 'int256', type: 'int256' },
      { name: 'bound', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerBaselineOutsideHalfSpace',
  },
  { type: 'error', inputs: [], name: 'ControllerCoolDownZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'driftBudget', internalType: 'int256', type: 'int256' },
      { name: 'maxStep', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerDriftBudgetBelowStep',
  },
  {
    type: 'error',
    inputs: [
      { name: 'driftRefillSeconds', internalType: 'uint32', type: 'uint32' },
      { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'ControllerDriftRefillBelowCoolDown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'engage', internalType: 'uint256', type: 'uint256' },
      { name: 'trip', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerEngageNotBelowTrip',
  },
  { type: 'error', inputs: [], name: 'ControllerEvidenceDigestZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'failSafe', internalType: 'int256', type: 'int256' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerFailSafeOutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'halfSpace', internalType: 'uint256', type: 'uint256' },
      { name: 'sum', internalType: 'int256', type: 'int256' },
      { name: 'bound', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerFailSafeOutsideHalfSpace',
  },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerHalfSpaceCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'halfSpace', internalType: 'uint256', type: 'uint256' }],
    name: 'ControllerHalfSpaceEmpty',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameters', internalType: 'uint256', type: 'uint256' },
      { name: 'given', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerLengthMismatch',
  },
  { type: 'error', inputs: [], name: 'ControllerMarketIdZero' },
  {
    type: 'error',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ControllerMarketNotConfigured',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerMinAboveMax',
  },
  { type: 'error', inputs: [], name: 'ControllerNativeDeviationZero' },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerParameterCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'parameter', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ControllerParameterRepeated',
  },
  {
    type: 'error',
    inputs: [{ name: 'index', internalType: 'uint256', type: 'uint256' }],
    name: 'ControllerParameterZero',
  },
  {
    type: 'error',
    inputs: [
      { name: 'referenceVolatility', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerReferenceVolatilityNotPositive',
  },
  {
    type: 'error',
    inputs: [
      { name: 'release', internalType: 'uint256', type: 'uint256' },
      { name: 'engage', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerReleaseNotBelowEngage',
  },
  { type: 'error', inputs: [], name: 'ControllerReleaseZero' },
  { type: 'error', inputs: [], name: 'ControllerStalenessZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'maxStep', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerStepNotPositive',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ControllerUnauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'int256', type: 'int256' },
      { name: 'limit', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerValueTooWide',
  },
  {
    type: 'error',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'OwnableInvalidOwner',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'OwnableUnauthorizedAccount',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ICompoundTypeGovernor
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iCompoundTypeGovernorAbi = [
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'castVote',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'execute',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'getActions',
    outputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'signatures', internalType: 'string[]', type: 'string[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'voter', internalType: 'address', type: 'address' },
    ],
    name: 'getReceipt',
    outputs: [
      {
        name: '',
        internalType: 'struct CompoundReceipt',
        type: 'tuple',
        components: [
          { name: 'hasVoted', internalType: 'bool', type: 'bool' },
          { name: 'support', internalType: 'uint8', type: 'uint8' },
          { name: 'votes', internalType: 'uint96', type: 'uint96' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'proposalCount',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposals',
    outputs: [
      {
        name: '',
        internalType: 'struct CompoundProposal',
        type: 'tuple',
        components: [
          { name: 'id', internalType: 'uint256', type: 'uint256' },
          { name: 'proposer', internalType: 'address', type: 'address' },
          { name: 'eta', internalType: 'uint256', type: 'uint256' },
          { name: 'startBlock', internalType: 'uint256', type: 'uint256' },
          { name: 'endBlock', internalType: 'uint256', type: 'uint256' },
          { name: 'forVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'againstVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'abstainVotes', internalType: 'uint256', type: 'uint256' },
          { name: 'canceled', internalType: 'bool', type: 'bool' },
          { name: 'executed', internalType: 'bool', type: 'bool' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'signatures', internalType: 'string[]', type: 'string[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'description', internalType: 'string', type: 'string' },
    ],
    name: 'propose',
    outputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'queue',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'quorumVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'state',
    outputs: [
      { name: '', internalType: 'enum CompoundProposalState', type: 'uint8' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'timelock',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingDelay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingPeriod',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalCanceled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
      {
        name: 'proposer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'targets',
        internalType: 'address[]',
        type: 'address[]',
        indexed: false,
      },
      {
        name: 'values',
        internalType: 'uint256[]',
        type: 'uint256[]',
        indexed: false,
      },
      {
        name: 'signatures',
        internalType: 'string[]',
        type: 'string[]',
        indexed: false,
      },
      {
        name: 'calldatas',
        internalType: 'bytes[]',
        type: 'bytes[]',
        indexed: false,
      },
      {
        name: 'startBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'endBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'description',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'ProposalCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalExecuted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256', indexed: false },
      { name: 'eta', internalType: 'uint256', type: 'uint256', indexed: false },
    ],
    name: 'ProposalQueued',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'voter',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'votes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reason',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'VoteCast',
  },
  {
    type: 'error',
    inputs: [
      { name: 'index', internalType: 'uint256', type: 'uint256' },
      { name: 'reason', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'CompoundCallFailed',
  },
  { type: 'error', inputs: [], name: 'CompoundProposalLengths' },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      {
        name: 'found',
        internalType: 'enum CompoundProposalState',
        type: 'uint8',
      },
      {
        name: 'needed',
        internalType: 'enum CompoundProposalState',
        type: 'uint8',
      },
    ],
    name: 'CompoundProposalNotInState',
  },
  {
    type: 'error',
    inputs: [{ name: 'id', internalType: 'uint256', type: 'uint256' }],
    name: 'CompoundProposalUnknown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'eta', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'CompoundTooEarly',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'CompoundUnauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'id', internalType: 'uint256', type: 'uint256' },
      { name: 'voter', internalType: 'address', type: 'address' },
    ],
    name: 'CompoundVoteRefused',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ICompoundTypeTimelock
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iCompoundTypeTimelockAbi = [
  {
    type: 'function',
    inputs: [],
    name: 'delay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// IFeedbackController
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iFeedbackControllerAbi = [
  {
    type: 'function',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'configuration',
    outputs: [
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
      { name: 'mode', internalType: 'enum Mode', type: 'uint8' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'marketId', internalType: 'bytes32', type: 'bytes32' },
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'configure',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'disable',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'guardian',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'market', internalType: 'address', type: 'address' }],
    name: 'marketIdOf',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'newGuardian', internalType: 'address', type: 'address' }],
    name: 'setGuardian',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousGuardian',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newGuardian',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'GuardianChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'marketId',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'evidenceDigest',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'law',
        internalType: 'struct Law',
        type: 'tuple',
        components: [
          {
            name: 'referenceVolatility',
            internalType: 'int256',
            type: 'int256',
          },
          {
            name: 'parameters',
            internalType: 'struct ParameterLaw[]',
            type: 'tuple[]',
            components: [
              { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
              { name: 'baseline', internalType: 'int256', type: 'int256' },
              {
                name: 'volatilityGain',
                internalType: 'int256',
                type: 'int256',
              },
              { name: 'imbalanceGain', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
        indexed: false,
      },
      {
        name: 'envelope',
        internalType: 'struct Envelope',
        type: 'tuple',
        components: [
          { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
          {
            name: 'driftRefillSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'bounds',
            internalType: 'struct ParameterBounds[]',
            type: 'tuple[]',
            components: [
              { name: 'min', internalType: 'int256', type: 'int256' },
              { name: 'max', internalType: 'int256', type: 'int256' },
              { name: 'failSafe', internalType: 'int256', type: 'int256' },
              { name: 'maxStep', internalType: 'int256', type: 'int256' },
              { name: 'driftBudget', internalType: 'int256', type: 'int256' },
            ],
          },
          {
            name: 'halfSpaces',
            internalType: 'struct HalfSpace[]',
            type: 'tuple[]',
            components: [
              {
                name: 'coefficients',
                internalType: 'int256[]',
                type: 'int256[]',
              },
              { name: 'bound', internalType: 'int256', type: 'int256' },
            ],
          },
        ],
        indexed: false,
      },
      {
        name: 'thresholds',
        internalType: 'struct Thresholds',
        type: 'tuple',
        components: [
          { name: 'release', internalType: 'uint256', type: 'uint256' },
          { name: 'engage', internalType: 'uint256', type: 'uint256' },
          { name: 'trip', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maxStalenessSeconds',
            internalType: 'uint32',
            type: 'uint32',
          },
          {
            name: 'maxNativeDeviation',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'MarketConfigured',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'marketId',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      { name: 'by', internalType: 'address', type: 'address', indexed: true },
    ],
    name: 'MarketDisabled',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'baseline', internalType: 'int256', type: 'int256' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerBaselineOutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'halfSpace', internalType: 'uint256', type: 'uint256' },
      { name: 'sum', internalType: 'int256', type: 'int256' },
      { name: 'bound', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerBaselineOutsideHalfSpace',
  },
  { type: 'error', inputs: [], name: 'ControllerCoolDownZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'driftBudget', internalType: 'int256', type: 'int256' },
      { name: 'maxStep', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerDriftBudgetBelowStep',
  },
  {
    type: 'error',
    inputs: [
      { name: 'driftRefillSeconds', internalType: 'uint32', type: 'uint32' },
      { name: 'coolDownSeconds', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'ControllerDriftRefillBelowCoolDown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'engage', internalType: 'uint256', type: 'uint256' },
      { name: 'trip', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerEngageNotBelowTrip',
  },
  { type: 'error', inputs: [], name: 'ControllerEvidenceDigestZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'failSafe', internalType: 'int256', type: 'int256' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerFailSafeOutOfBounds',
  },
  {
    type: 'error',
    inputs: [
      { name: 'halfSpace', internalType: 'uint256', type: 'uint256' },
      { name: 'sum', internalType: 'int256', type: 'int256' },
      { name: 'bound', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerFailSafeOutsideHalfSpace',
  },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerHalfSpaceCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'halfSpace', internalType: 'uint256', type: 'uint256' }],
    name: 'ControllerHalfSpaceEmpty',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameters', internalType: 'uint256', type: 'uint256' },
      { name: 'given', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerLengthMismatch',
  },
  { type: 'error', inputs: [], name: 'ControllerMarketIdZero' },
  {
    type: 'error',
    inputs: [{ name: 'marketId', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ControllerMarketNotConfigured',
  },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'min', internalType: 'int256', type: 'int256' },
      { name: 'max', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerMinAboveMax',
  },
  { type: 'error', inputs: [], name: 'ControllerNativeDeviationZero' },
  {
    type: 'error',
    inputs: [
      { name: 'count', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerParameterCount',
  },
  {
    type: 'error',
    inputs: [{ name: 'parameter', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ControllerParameterRepeated',
  },
  {
    type: 'error',
    inputs: [{ name: 'index', internalType: 'uint256', type: 'uint256' }],
    name: 'ControllerParameterZero',
  },
  {
    type: 'error',
    inputs: [
      { name: 'referenceVolatility', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerReferenceVolatilityNotPositive',
  },
  {
    type: 'error',
    inputs: [
      { name: 'release', internalType: 'uint256', type: 'uint256' },
      { name: 'engage', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ControllerReleaseNotBelowEngage',
  },
  { type: 'error', inputs: [], name: 'ControllerReleaseZero' },
  { type: 'error', inputs: [], name: 'ControllerStalenessZero' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'bytes32', type: 'bytes32' },
      { name: 'maxStep', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerStepNotPositive',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'ControllerUnauthorized',
  },
  {
    type: 'error',
    inputs: [
      { name: 'value', internalType: 'int256', type: 'int256' },
      { name: 'limit', internalType: 'int256', type: 'int256' },
    ],
    name: 'ControllerValueTooWide',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// INativeSignals
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iNativeSignalsAbi = [
  {
    type: 'function',
    inputs: [],
    name: 'imbalance',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'observedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'observedMark',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'skewGrowth',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'volatility',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'mark',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'logReturn',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'volatility',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'imbalance',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
    ],
    name: 'SignalsObserved',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// IParameterSteward
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iParameterStewardAbi = [
  {
    type: 'function',
    inputs: [
      {
        name: 'changes',
        internalType: 'struct StewardChange[]',
        type: 'tuple[]',
        components: [
          { name: 'market', internalType: 'address', type: 'address' },
          { name: 'call', internalType: 'bytes', type: 'bytes' },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'change',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'market', internalType: 'address', type: 'address' }],
    name: 'changedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'call', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'govern',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'guard',
    outputs: [
      { name: '', internalType: 'contract IPlanGuard', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isSteward',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'setter', internalType: 'bytes4', type: 'bytes4' }],
    name: 'limitsOf',
    outputs: [
      {
        name: '',
        internalType: 'struct SetterLimits',
        type: 'tuple',
        components: [
          { name: 'getter', internalType: 'bytes4', type: 'bytes4' },
          {
            name: 'maxRelativeStepBps',
            internalType: 'uint16[]',
            type: 'uint16[]',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'minDelaySeconds',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      {
        name: 'limits',
        internalType: 'struct SetterLimits',
        type: 'tuple',
        components: [
          { name: 'getter', internalType: 'bytes4', type: 'bytes4' },
          {
            name: 'maxRelativeStepBps',
            internalType: 'uint16[]',
            type: 'uint16[]',
          },
        ],
      },
    ],
    name: 'setLimits',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'steward', internalType: 'address', type: 'address' },
      { name: 'allowed', internalType: 'bool', type: 'bool' },
    ],
    name: 'setSteward',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'market',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'setter', internalType: 'bytes4', type: 'bytes4', indexed: true },
    ],
    name: 'ParametersChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4', indexed: true },
      {
        name: 'getter',
        internalType: 'bytes4',
        type: 'bytes4',
        indexed: false,
      },
      {
        name: 'maxRelativeStepBps',
        internalType: 'uint16[]',
        type: 'uint16[]',
        indexed: false,
      },
    ],
    name: 'SetterLimitsSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'allowed', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'StewardSet',
  },
  {
    type: 'error',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'reason', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'StewardCallFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      { name: 'length', internalType: 'uint256', type: 'uint256' },
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardCallLength',
  },
  { type: 'error', inputs: [], name: 'StewardNothingToDo' },
  {
    type: 'error',
    inputs: [
      { name: 'market', internalType: 'address', type: 'address' },
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
    ],
    name: 'StewardSetterTwice',
  },
  {
    type: 'error',
    inputs: [{ name: 'setter', internalType: 'bytes4', type: 'bytes4' }],
    name: 'StewardSetterUnknown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      { name: 'word', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
      { name: 'asked', internalType: 'uint256', type: 'uint256' },
      { name: 'maxStep', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardStepTooLarge',
  },
  {
    type: 'error',
    inputs: [
      { name: 'market', internalType: 'address', type: 'address' },
      { name: 'earliest', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardTooEarly',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'StewardUnauthorized',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// IPlanGuard
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iPlanGuardAbi = [
  {
    type: 'function',
    inputs: [
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'begin',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'evidenceDigest',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'executor',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'deadline',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PlanBegun',
  },
  {
    type: 'error',
    inputs: [
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PlanDeadlinePassed',
  },
  { type: 'error', inputs: [], name: 'PlanEvidenceDigestZero' },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// IReferencePerpMarket
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const iReferencePerpMarketAbi = [
  {
    type: 'function',
    inputs: [],
    name: 'badDebt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'limitPrice', internalType: 'uint256', type: 'uint256' }],
    name: 'closePosition',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'depth',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'equity',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    name: 'fundInsurance',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingRate',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingVelocity',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'halfSpread',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'indexPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'initialMarginRatio',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'insuranceFund',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isLiquidatable',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'liquidate',
    outputs: [{ name: 'reward', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidationCapacity',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidationParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'liquidationPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidityParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'maintenanceMarginRatio',
    outputs: [
      { name: 'inForce', internalType: 'uint256', type: 'uint256' },
      { name: 'announced', internalType: 'uint256', type: 'uint256' },
      { name: 'effectiveBlock', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'marginParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'markPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'sizeDelta', internalType: 'int256', type: 'int256' },
      { name: 'collateralDelta', internalType: 'int256', type: 'int256' },
      { name: 'limitPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'modifyPosition',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'noticeBlocks',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'openInterest',
    outputs: [
      { name: 'longs', internalType: 'uint256', type: 'uint256' },
      { name: 'shorts', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'position',
    outputs: [
      {
        name: '',
        internalType: 'struct Position',
        type: 'tuple',
        components: [
          { name: 'size', internalType: 'int256', type: 'int256' },
          { name: 'entryPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'uint256', type: 'uint256' },
          { name: 'fundingPerUnit', internalType: 'int256', type: 'int256' },
          { name: 'openedBlock', internalType: 'uint64', type: 'uint64' },
          { name: 'liquidatedAt', internalType: 'uint64', type: 'uint64' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'setFundingParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'setLiquidationParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setLiquidityParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setMarginParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setSignalParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'settle',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'signalParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'skew',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
    ],
    name: 'FundingParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'fundingIntegrator',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'fundingPerUnit',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'elapsedSeconds',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'FundingSettled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InsuranceFunded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
    ],
    name: 'LiquidationParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'LiquidityParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'inForce',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'announced',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'effectiveBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'MaintenanceMarginAnnounced',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'MarginParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'keeper',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'closedSize',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'fillPrice',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reward',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'badDebt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PositionLiquidated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'sizeDelta',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      { name: 'size', internalType: 'int256', type: 'int256', indexed: false },
      {
        name: 'fillPrice',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'realised',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'collateral',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PositionModified',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'SignalParametersSet',
  },
  {
    type: 'error',
    inputs: [
      { name: 'available', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsuranceFundExhausted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'notional', internalType: 'uint256', type: 'uint256' },
      { name: 'available', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'LiquidationCapacityExhausted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'allowedAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'LiquidationTooSoon',
  },
  {
    type: 'error',
    inputs: [
      { name: 'base', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarginBaseAboveMax',
  },
  {
    type: 'error',
    inputs: [
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarginMinAboveMax',
  },
  {
    type: 'error',
    inputs: [
      { name: 'fillPrice', internalType: 'uint256', type: 'uint256' },
      { name: 'limitPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketFillBeyondLimit',
  },
  { type: 'error', inputs: [], name: 'MarketNothingToDo' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'string', type: 'string' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketParameterOutOfRange',
  },
  {
    type: 'error',
    inputs: [{ name: 'indexPrice', internalType: 'uint256', type: 'uint256' }],
    name: 'MarketPriceInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'skew', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketSkewBeyondDepth',
  },
  {
    type: 'error',
    inputs: [
      { name: 'counted', internalType: 'int256', type: 'int256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionBelowInitialMargin',
  },
  {
    type: 'error',
    inputs: [
      { name: 'available', internalType: 'uint256', type: 'uint256' },
      { name: 'requested', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionCollateralExceeded',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'equity', internalType: 'int256', type: 'int256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionNotLiquidatable',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'PositionNotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SignalIntervalAboveHalfLife',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LocalGovernor
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const localGovernorAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'token_', internalType: 'contract IVotes', type: 'address' },
      {
        name: 'timelock_',
        internalType: 'contract TimelockController',
        type: 'address',
      },
      { name: 'votingDelaySeconds', internalType: 'uint48', type: 'uint48' },
      { name: 'votingPeriodSeconds', internalType: 'uint32', type: 'uint32' },
      { name: 'threshold', internalType: 'uint256', type: 'uint256' },
      { name: 'quorumPercent', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'BALLOT_TYPEHASH',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CLOCK_MODE',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'COUNTING_MODE',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [],
    name: 'EXTENDED_BALLOT_TYPEHASH',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'cancel',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
    ],
    name: 'castVote',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
      { name: 'voter', internalType: 'address', type: 'address' },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'castVoteBySig',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
      { name: 'reason', internalType: 'string', type: 'string' },
    ],
    name: 'castVoteWithReason',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
      { name: 'reason', internalType: 'string', type: 'string' },
      { name: 'params', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'castVoteWithReasonAndParams',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'support', internalType: 'uint8', type: 'uint8' },
      { name: 'voter', internalType: 'address', type: 'address' },
      { name: 'reason', internalType: 'string', type: 'string' },
      { name: 'params', internalType: 'bytes', type: 'bytes' },
      { name: 'signature', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'castVoteWithReasonAndParamsBySig',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'clock',
    outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'execute',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'getProposalId',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'getVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
      { name: 'params', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'getVotesWithParams',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'hasVoted',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'hashProposal',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256[]', type: 'uint256[]' },
      { name: '', internalType: 'uint256[]', type: 'uint256[]' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC1155BatchReceived',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC1155Received',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC721Received',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalDeadline',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalEta',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalNeedsQueuing',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalProposer',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalSnapshot',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'proposalThreshold',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'proposalVotes',
    outputs: [
      { name: 'againstVotes', internalType: 'uint256', type: 'uint256' },
      { name: 'forVotes', internalType: 'uint256', type: 'uint256' },
      { name: 'abstainVotes', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'description', internalType: 'string', type: 'string' },
    ],
    name: 'propose',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'calldatas', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'descriptionHash', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'queue',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
    name: 'quorum',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'quorumDenominator',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
    name: 'quorumNumerator',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'quorumNumerator',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'relay',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'newProposalThreshold',
        internalType: 'uint256',
        type: 'uint256',
      },
    ],
    name: 'setProposalThreshold',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'newVotingDelay', internalType: 'uint48', type: 'uint48' },
    ],
    name: 'setVotingDelay',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'newVotingPeriod', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'setVotingPeriod',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'state',
    outputs: [
      { name: '', internalType: 'enum IGovernor.ProposalState', type: 'uint8' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
    name: 'supportsInterface',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'timelock',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'token',
    outputs: [{ name: '', internalType: 'contract IERC5805', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'newQuorumNumerator', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'updateQuorumNumerator',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'newTimelock',
        internalType: 'contract TimelockController',
        type: 'address',
      },
    ],
    name: 'updateTimelock',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'version',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingDelay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'votingPeriod',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProposalCanceled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'proposer',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'targets',
        internalType: 'address[]',
        type: 'address[]',
        indexed: false,
      },
      {
        name: 'values',
        internalType: 'uint256[]',
        type: 'uint256[]',
        indexed: false,
      },
      {
        name: 'signatures',
        internalType: 'string[]',
        type: 'string[]',
        indexed: false,
      },
      {
        name: 'calldatas',
        internalType: 'bytes[]',
        type: 'bytes[]',
        indexed: false,
      },
      {
        name: 'voteStart',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'voteEnd',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'description',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'ProposalCreated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProposalExecuted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'etaSeconds',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProposalQueued',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldProposalThreshold',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newProposalThreshold',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'ProposalThresholdSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldQuorumNumerator',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newQuorumNumerator',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'QuorumNumeratorUpdated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldTimelock',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'newTimelock',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
    ],
    name: 'TimelockChange',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'voter',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reason',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
    ],
    name: 'VoteCast',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'voter',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'proposalId',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'support', internalType: 'uint8', type: 'uint8', indexed: false },
      {
        name: 'weight',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reason',
        internalType: 'string',
        type: 'string',
        indexed: false,
      },
      { name: 'params', internalType: 'bytes', type: 'bytes', indexed: false },
    ],
    name: 'VoteCastWithParams',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldVotingDelay',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newVotingDelay',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VotingDelaySet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldVotingPeriod',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newVotingPeriod',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'VotingPeriodSet',
  },
  { type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
  { type: 'error', inputs: [], name: 'ERC6372InconsistentClock' },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [{ name: 'voter', internalType: 'address', type: 'address' }],
    name: 'GovernorAlreadyCastVote',
  },
  {
    type: 'error',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'GovernorAlreadyQueuedProposal',
  },
  { type: 'error', inputs: [], name: 'GovernorDisabledDeposit' },
  {
    type: 'error',
    inputs: [
      { name: 'proposer', internalType: 'address', type: 'address' },
      { name: 'votes', internalType: 'uint256', type: 'uint256' },
      { name: 'threshold', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'GovernorInsufficientProposerVotes',
  },
  {
    type: 'error',
    inputs: [
      { name: 'targets', internalType: 'uint256', type: 'uint256' },
      { name: 'calldatas', internalType: 'uint256', type: 'uint256' },
      { name: 'values', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'GovernorInvalidProposalLength',
  },
  {
    type: 'error',
    inputs: [
      { name: 'quorumNumerator', internalType: 'uint256', type: 'uint256' },
      { name: 'quorumDenominator', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'GovernorInvalidQuorumFraction',
  },
  {
    type: 'error',
    inputs: [{ name: 'voter', internalType: 'address', type: 'address' }],
    name: 'GovernorInvalidSignature',
  },
  { type: 'error', inputs: [], name: 'GovernorInvalidVoteParams' },
  { type: 'error', inputs: [], name: 'GovernorInvalidVoteType' },
  {
    type: 'error',
    inputs: [
      { name: 'votingPeriod', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'GovernorInvalidVotingPeriod',
  },
  {
    type: 'error',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'GovernorNonexistentProposal',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'GovernorOnlyExecutor',
  },
  {
    type: 'error',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'GovernorProposalQueueingFailed',
  },
  {
    type: 'error',
    inputs: [{ name: 'proposalId', internalType: 'uint256', type: 'uint256' }],
    name: 'GovernorProposalQueueingNotRequired',
  },
  {
    type: 'error',
    inputs: [{ name: 'proposer', internalType: 'address', type: 'address' }],
    name: 'GovernorRestrictedProposer',
  },
  {
    type: 'error',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'GovernorUnableToCancel',
  },
  {
    type: 'error',
    inputs: [
      { name: 'proposalId', internalType: 'uint256', type: 'uint256' },
      {
        name: 'current',
        internalType: 'enum IGovernor.ProposalState',
        type: 'uint8',
      },
      { name: 'expectedStates', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'GovernorUnexpectedProposalState',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LocalTimelock
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const localTimelockAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'minDelaySeconds', internalType: 'uint256', type: 'uint256' },
      { name: 'proposers', internalType: 'address[]', type: 'address[]' },
      { name: 'executors', internalType: 'address[]', type: 'address[]' },
      { name: 'admin', internalType: 'address', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  { type: 'receive', stateMutability: 'payable' },
  {
    type: 'function',
    inputs: [],
    name: 'CANCELLER_ROLE',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DEFAULT_ADMIN_ROLE',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'EXECUTOR_ROLE',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'PROPOSER_ROLE',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'cancel',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'payload', internalType: 'bytes', type: 'bytes' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'execute',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'executeBatch',
    outputs: [],
    stateMutability: 'payable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'getMinDelay',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'getOperationState',
    outputs: [
      {
        name: '',
        internalType: 'enum TimelockController.OperationState',
        type: 'uint8',
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'role', internalType: 'bytes32', type: 'bytes32' }],
    name: 'getRoleAdmin',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'getTimestamp',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'grantRole',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'hasRole',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'hashOperation',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'hashOperationBatch',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isOperation',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isOperationDone',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isOperationPending',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'id', internalType: 'bytes32', type: 'bytes32' }],
    name: 'isOperationReady',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256[]', type: 'uint256[]' },
      { name: '', internalType: 'uint256[]', type: 'uint256[]' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC1155BatchReceived',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC1155Received',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'address', type: 'address' },
      { name: '', internalType: 'uint256', type: 'uint256' },
      { name: '', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'onERC721Received',
    outputs: [{ name: '', internalType: 'bytes4', type: 'bytes4' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32' },
      { name: 'callerConfirmation', internalType: 'address', type: 'address' },
    ],
    name: 'renounceRole',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32' },
      { name: 'account', internalType: 'address', type: 'address' },
    ],
    name: 'revokeRole',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'data', internalType: 'bytes', type: 'bytes' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'delay', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'schedule',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'targets', internalType: 'address[]', type: 'address[]' },
      { name: 'values', internalType: 'uint256[]', type: 'uint256[]' },
      { name: 'payloads', internalType: 'bytes[]', type: 'bytes[]' },
      { name: 'predecessor', internalType: 'bytes32', type: 'bytes32' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'delay', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'scheduleBatch',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'interfaceId', internalType: 'bytes4', type: 'bytes4' }],
    name: 'supportsInterface',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'newDelay', internalType: 'uint256', type: 'uint256' }],
    name: 'updateDelay',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'index',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'target',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'data', internalType: 'bytes', type: 'bytes', indexed: false },
    ],
    name: 'CallExecuted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'salt',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
    ],
    name: 'CallSalt',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'index',
        internalType: 'uint256',
        type: 'uint256',
        indexed: true,
      },
      {
        name: 'target',
        internalType: 'address',
        type: 'address',
        indexed: false,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      { name: 'data', internalType: 'bytes', type: 'bytes', indexed: false },
      {
        name: 'predecessor',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: false,
      },
      {
        name: 'delay',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'CallScheduled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'id', internalType: 'bytes32', type: 'bytes32', indexed: true },
    ],
    name: 'Cancelled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'oldDuration',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newDuration',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'MinDelayChange',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'previousAdminRole',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
      {
        name: 'newAdminRole',
        internalType: 'bytes32',
        type: 'bytes32',
        indexed: true,
      },
    ],
    name: 'RoleAdminChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'sender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'RoleGranted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'role', internalType: 'bytes32', type: 'bytes32', indexed: true },
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'sender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'RoleRevoked',
  },
  { type: 'error', inputs: [], name: 'AccessControlBadConfirmation' },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'neededRole', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'AccessControlUnauthorizedAccount',
  },
  { type: 'error', inputs: [], name: 'FailedCall' },
  {
    type: 'error',
    inputs: [
      { name: 'delay', internalType: 'uint256', type: 'uint256' },
      { name: 'minDelay', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TimelockInsufficientDelay',
  },
  {
    type: 'error',
    inputs: [
      { name: 'targets', internalType: 'uint256', type: 'uint256' },
      { name: 'payloads', internalType: 'uint256', type: 'uint256' },
      { name: 'values', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'TimelockInvalidOperationLength',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'TimelockUnauthorizedCaller',
  },
  {
    type: 'error',
    inputs: [
      { name: 'predecessorId', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'TimelockUnexecutedPredecessor',
  },
  {
    type: 'error',
    inputs: [
      { name: 'operationId', internalType: 'bytes32', type: 'bytes32' },
      { name: 'expectedStates', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'TimelockUnexpectedOperationState',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LocalUsd
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const localUsdAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'minter', internalType: 'address', type: 'address' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'amount', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'mint',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'owner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'renounceOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'newOwner', internalType: 'address', type: 'address' }],
    name: 'transferOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferred',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'OwnableInvalidOwner',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'OwnableUnauthorizedAccount',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// LocalVotes
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const localVotesAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'holders', internalType: 'address[]', type: 'address[]' },
      { name: 'each', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'CLOCK_MODE',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'pure',
  },
  {
    type: 'function',
    inputs: [],
    name: 'DOMAIN_SEPARATOR',
    outputs: [{ name: '', internalType: 'bytes32', type: 'bytes32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
    ],
    name: 'allowance',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'approve',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'balanceOf',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'pos', internalType: 'uint32', type: 'uint32' },
    ],
    name: 'checkpoints',
    outputs: [
      {
        name: '',
        internalType: 'struct Checkpoints.Checkpoint208',
        type: 'tuple',
        components: [
          { name: '_key', internalType: 'uint48', type: 'uint48' },
          { name: '_value', internalType: 'uint208', type: 'uint208' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'clock',
    outputs: [{ name: '', internalType: 'uint48', type: 'uint48' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'decimals',
    outputs: [{ name: '', internalType: 'uint8', type: 'uint8' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'delegatee', internalType: 'address', type: 'address' }],
    name: 'delegate',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'delegatee', internalType: 'address', type: 'address' },
      { name: 'nonce', internalType: 'uint256', type: 'uint256' },
      { name: 'expiry', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'delegateBySig',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'delegates',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'eip712Domain',
    outputs: [
      { name: 'fields', internalType: 'bytes1', type: 'bytes1' },
      { name: 'name', internalType: 'string', type: 'string' },
      { name: 'version', internalType: 'string', type: 'string' },
      { name: 'chainId', internalType: 'uint256', type: 'uint256' },
      { name: 'verifyingContract', internalType: 'address', type: 'address' },
      { name: 'salt', internalType: 'bytes32', type: 'bytes32' },
      { name: 'extensions', internalType: 'uint256[]', type: 'uint256[]' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'timepoint', internalType: 'uint256', type: 'uint256' }],
    name: 'getPastTotalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'getPastVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'getVotes',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'nonces',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'numCheckpoints',
    outputs: [{ name: '', internalType: 'uint32', type: 'uint32' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'owner', internalType: 'address', type: 'address' },
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
      { name: 'v', internalType: 'uint8', type: 'uint8' },
      { name: 'r', internalType: 'bytes32', type: 'bytes32' },
      { name: 's', internalType: 'bytes32', type: 'bytes32' },
    ],
    name: 'permit',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'symbol',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'totalSupply',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transfer',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'from', internalType: 'address', type: 'address' },
      { name: 'to', internalType: 'address', type: 'address' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'transferFrom',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'owner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'spender',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Approval',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'delegator',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'fromDelegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'toDelegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'DelegateChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'delegate',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'previousVotes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'newVotes',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'DelegateVotesChanged',
  },
  { type: 'event', anonymous: false, inputs: [], name: 'EIP712DomainChanged' },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      { name: 'to', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'value',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'Transfer',
  },
  { type: 'error', inputs: [], name: 'CheckpointUnorderedInsertion' },
  { type: 'error', inputs: [], name: 'ECDSAInvalidSignature' },
  {
    type: 'error',
    inputs: [{ name: 'length', internalType: 'uint256', type: 'uint256' }],
    name: 'ECDSAInvalidSignatureLength',
  },
  {
    type: 'error',
    inputs: [{ name: 's', internalType: 'bytes32', type: 'bytes32' }],
    name: 'ECDSAInvalidSignatureS',
  },
  {
    type: 'error',
    inputs: [
      { name: 'increasedSupply', internalType: 'uint256', type: 'uint256' },
      { name: 'cap', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20ExceededSafeSupply',
  },
  {
    type: 'error',
    inputs: [
      { name: 'spender', internalType: 'address', type: 'address' },
      { name: 'allowance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientAllowance',
  },
  {
    type: 'error',
    inputs: [
      { name: 'sender', internalType: 'address', type: 'address' },
      { name: 'balance', internalType: 'uint256', type: 'uint256' },
      { name: 'needed', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'ERC20InsufficientBalance',
  },
  {
    type: 'error',
    inputs: [{ name: 'approver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidApprover',
  },
  {
    type: 'error',
    inputs: [{ name: 'receiver', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidReceiver',
  },
  {
    type: 'error',
    inputs: [{ name: 'sender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSender',
  },
  {
    type: 'error',
    inputs: [{ name: 'spender', internalType: 'address', type: 'address' }],
    name: 'ERC20InvalidSpender',
  },
  {
    type: 'error',
    inputs: [{ name: 'deadline', internalType: 'uint256', type: 'uint256' }],
    name: 'ERC2612ExpiredSignature',
  },
  {
    type: 'error',
    inputs: [
      { name: 'signer', internalType: 'address', type: 'address' },
      { name: 'owner', internalType: 'address', type: 'address' },
    ],
    name: 'ERC2612InvalidSigner',
  },
  {
    type: 'error',
    inputs: [
      { name: 'timepoint', internalType: 'uint256', type: 'uint256' },
      { name: 'clock', internalType: 'uint48', type: 'uint48' },
    ],
    name: 'ERC5805FutureLookup',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'currentNonce', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InvalidAccountNonce',
  },
  { type: 'error', inputs: [], name: 'InvalidShortString' },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'str', internalType: 'string', type: 'string' }],
    name: 'StringTooLong',
  },
  {
    type: 'error',
    inputs: [{ name: 'expiry', internalType: 'uint256', type: 'uint256' }],
    name: 'VotesExpiredSignature',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ParameterSteward
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const parameterStewardAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'owner_', internalType: 'address', type: 'address' },
      { name: 'minDelaySeconds_', internalType: 'uint256', type: 'uint256' },
      { name: 'guard_', internalType: 'contract IPlanGuard', type: 'address' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'acceptOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'changes',
        internalType: 'struct StewardChange[]',
        type: 'tuple[]',
        components: [
          { name: 'market', internalType: 'address', type: 'address' },
          { name: 'call', internalType: 'bytes', type: 'bytes' },
        ],
      },
      { name: 'evidenceDigest', internalType: 'bytes32', type: 'bytes32' },
      { name: 'deadline', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'change',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'market', internalType: 'address', type: 'address' }],
    name: 'changedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'call', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'govern',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'guard',
    outputs: [
      { name: '', internalType: 'contract IPlanGuard', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isSteward',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'setter', internalType: 'bytes4', type: 'bytes4' }],
    name: 'limitsOf',
    outputs: [
      {
        name: '',
        internalType: 'struct SetterLimits',
        type: 'tuple',
        components: [
          { name: 'getter', internalType: 'bytes4', type: 'bytes4' },
          {
            name: 'maxRelativeStepBps',
            internalType: 'uint16[]',
            type: 'uint16[]',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'minDelaySeconds',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'owner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pendingOwner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'renounceOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      {
        name: 'given',
        internalType: 'struct SetterLimits',
        type: 'tuple',
        components: [
          { name: 'getter', internalType: 'bytes4', type: 'bytes4' },
          {
            name: 'maxRelativeStepBps',
            internalType: 'uint16[]',
            type: 'uint16[]',
          },
        ],
      },
    ],
    name: 'setLimits',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      { name: 'steward', internalType: 'address', type: 'address' },
      { name: 'allowed', internalType: 'bool', type: 'bool' },
    ],
    name: 'setSteward',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [{ name: 'newOwner', internalType: 'address', type: 'address' }],
    name: 'transferOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferred',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'market',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'setter', internalType: 'bytes4', type: 'bytes4', indexed: true },
    ],
    name: 'ParametersChanged',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4', indexed: true },
      {
        name: 'getter',
        internalType: 'bytes4',
        type: 'bytes4',
        indexed: false,
      },
      {
        name: 'maxRelativeStepBps',
        internalType: 'uint16[]',
        type: 'uint16[]',
        indexed: false,
      },
    ],
    name: 'SetterLimitsSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'steward',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      { name: 'allowed', internalType: 'bool', type: 'bool', indexed: false },
    ],
    name: 'StewardSet',
  },
  {
    type: 'error',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'OwnableInvalidOwner',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'OwnableUnauthorizedAccount',
  },
  {
    type: 'error',
    inputs: [
      { name: 'target', internalType: 'address', type: 'address' },
      { name: 'reason', internalType: 'bytes', type: 'bytes' },
    ],
    name: 'StewardCallFailed',
  },
  {
    type: 'error',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      { name: 'length', internalType: 'uint256', type: 'uint256' },
      { name: 'expected', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardCallLength',
  },
  { type: 'error', inputs: [], name: 'StewardNothingToDo' },
  {
    type: 'error',
    inputs: [
      { name: 'market', internalType: 'address', type: 'address' },
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
    ],
    name: 'StewardSetterTwice',
  },
  {
    type: 'error',
    inputs: [{ name: 'setter', internalType: 'bytes4', type: 'bytes4' }],
    name: 'StewardSetterUnknown',
  },
  {
    type: 'error',
    inputs: [
      { name: 'setter', internalType: 'bytes4', type: 'bytes4' },
      { name: 'word', internalType: 'uint256', type: 'uint256' },
      { name: 'current', internalType: 'uint256', type: 'uint256' },
      { name: 'asked', internalType: 'uint256', type: 'uint256' },
      { name: 'maxStep', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardStepTooLarge',
  },
  {
    type: 'error',
    inputs: [
      { name: 'market', internalType: 'address', type: 'address' },
      { name: 'earliest', internalType: 'uint256', type: 'uint256' },
      { name: 'timestamp', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'StewardTooEarly',
  },
  {
    type: 'error',
    inputs: [{ name: 'caller', internalType: 'address', type: 'address' }],
    name: 'StewardUnauthorized',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ReferencePerpMarket
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const referencePerpMarketAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'owner_', internalType: 'address', type: 'address' },
      {
        name: 'settings',
        internalType: 'struct MarketSettings',
        type: 'tuple',
        components: [
          { name: 'name', internalType: 'string', type: 'string' },
          {
            name: 'collateralToken',
            internalType: 'contract IERC20',
            type: 'address',
          },
          {
            name: 'priceFeed',
            internalType: 'contract IPriceFeed',
            type: 'address',
          },
          { name: 'noticeBlocks', internalType: 'uint256', type: 'uint256' },
          { name: 'referenceDepth', internalType: 'uint256', type: 'uint256' },
          {
            name: 'referenceRangeWidth',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'backgroundVolatility',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
      {
        name: 'initial',
        internalType: 'struct MarketParameters',
        type: 'tuple',
        components: [
          {
            name: 'signals',
            internalType: 'struct SignalParameters',
            type: 'tuple',
            components: [
              {
                name: 'updateInterval',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'volatilityHalfLife',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'imbalanceHalfLife',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'margin',
            internalType: 'struct MarginParameters',
            type: 'tuple',
            components: [
              { name: 'base', internalType: 'uint256', type: 'uint256' },
              {
                name: 'volatilityMultiplier',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'liquidationHorizon',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'imbalanceGain',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'min', internalType: 'uint256', type: 'uint256' },
              { name: 'max', internalType: 'uint256', type: 'uint256' },
              { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
              { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
              {
                name: 'maintenanceFraction',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'funding',
            internalType: 'struct FundingParameters',
            type: 'tuple',
            components: [
              { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
              { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
              {
                name: 'proportionalGain',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'skewRateGain',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'cap', internalType: 'uint256', type: 'uint256' },
            ],
          },
          {
            name: 'liquidity',
            internalType: 'struct LiquidityParameters',
            type: 'tuple',
            components: [
              {
                name: 'rangeWidthBase',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'rangeVolatilityGain',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'halfSpreadBase',
                internalType: 'uint256',
                type: 'uint256',
              },
              {
                name: 'spreadVolatilityGain',
                internalType: 'uint256',
                type: 'uint256',
              },
            ],
          },
          {
            name: 'liquidation',
            internalType: 'struct LiquidationParameters',
            type: 'tuple',
            components: [
              {
                name: 'closeFraction',
                internalType: 'uint256',
                type: 'uint256',
              },
              { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
            ],
          },
        ],
      },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'KEEPER_REWARD_RATIO',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'MIN_REMAINING_NOTIONAL',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'acceptOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'backgroundVolatility',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'badDebt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'limitPrice', internalType: 'uint256', type: 'uint256' }],
    name: 'closePosition',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'collateralToken',
    outputs: [{ name: '', internalType: 'contract IERC20', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'depth',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'equity',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'amount', internalType: 'uint256', type: 'uint256' }],
    name: 'fundInsurance',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingRate',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'fundingVelocity',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'halfSpread',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'imbalance',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'indexPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'initialMarginRatio',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'insuranceFund',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'isLiquidatable',
    outputs: [{ name: '', internalType: 'bool', type: 'bool' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'liquidate',
    outputs: [{ name: 'reward', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidationCapacity',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidationParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'liquidationPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'liquidityParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'maintenanceMarginRatio',
    outputs: [
      { name: 'inForce', internalType: 'uint256', type: 'uint256' },
      { name: 'announced', internalType: 'uint256', type: 'uint256' },
      { name: 'effectiveBlock', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'marginParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'markPrice',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [
      { name: 'sizeDelta', internalType: 'int256', type: 'int256' },
      { name: 'collateralDelta', internalType: 'int256', type: 'int256' },
      { name: 'limitPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'modifyPosition',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'name',
    outputs: [{ name: '', internalType: 'string', type: 'string' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'noticeBlocks',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'observedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'observedMark',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'openInterest',
    outputs: [
      { name: 'longs', internalType: 'uint256', type: 'uint256' },
      { name: 'shorts', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'owner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'pendingOwner',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'position',
    outputs: [
      {
        name: '',
        internalType: 'struct Position',
        type: 'tuple',
        components: [
          { name: 'size', internalType: 'int256', type: 'int256' },
          { name: 'entryPrice', internalType: 'uint256', type: 'uint256' },
          { name: 'collateral', internalType: 'uint256', type: 'uint256' },
          { name: 'fundingPerUnit', internalType: 'int256', type: 'int256' },
          { name: 'openedBlock', internalType: 'uint64', type: 'uint64' },
          { name: 'liquidatedAt', internalType: 'uint64', type: 'uint64' },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'priceFeed',
    outputs: [
      { name: '', internalType: 'contract IPriceFeed', type: 'address' },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'referenceDepth',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'referenceRangeWidth',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'renounceOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'setFundingParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
      },
    ],
    name: 'setLiquidationParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setLiquidityParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setMarginParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [
      {
        name: 'parameters',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    name: 'setSignalParameters',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'settle',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'signalParameters',
    outputs: [
      {
        name: '',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
      },
    ],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'skew',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'skewGrowth',
    outputs: [{ name: '', internalType: 'int256', type: 'int256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'newOwner', internalType: 'address', type: 'address' }],
    name: 'transferOwnership',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'volatility',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct FundingParameters',
        type: 'tuple',
        components: [
          { name: 'maxVelocity', internalType: 'uint256', type: 'uint256' },
          { name: 'skewScale', internalType: 'uint256', type: 'uint256' },
          {
            name: 'proportionalGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'skewRateGain', internalType: 'uint256', type: 'uint256' },
          { name: 'cap', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
    ],
    name: 'FundingParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'fundingIntegrator',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'fundingPerUnit',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'elapsedSeconds',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'FundingSettled',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      { name: 'from', internalType: 'address', type: 'address', indexed: true },
      {
        name: 'amount',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'InsuranceFunded',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct LiquidationParameters',
        type: 'tuple',
        components: [
          { name: 'closeFraction', internalType: 'uint256', type: 'uint256' },
          { name: 'maxRate', internalType: 'uint256', type: 'uint256' },
        ],
        indexed: false,
      },
    ],
    name: 'LiquidationParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct LiquidityParameters',
        type: 'tuple',
        components: [
          { name: 'rangeWidthBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'rangeVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'halfSpreadBase', internalType: 'uint256', type: 'uint256' },
          {
            name: 'spreadVolatilityGain',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'LiquidityParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'inForce',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'announced',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'effectiveBlock',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'MaintenanceMarginAnnounced',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct MarginParameters',
        type: 'tuple',
        components: [
          { name: 'base', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityMultiplier',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'liquidationHorizon',
            internalType: 'uint256',
            type: 'uint256',
          },
          { name: 'imbalanceGain', internalType: 'uint256', type: 'uint256' },
          { name: 'min', internalType: 'uint256', type: 'uint256' },
          { name: 'max', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepUp', internalType: 'uint256', type: 'uint256' },
          { name: 'maxStepDown', internalType: 'uint256', type: 'uint256' },
          {
            name: 'maintenanceFraction',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'MarginParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferStarted',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previousOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'newOwner',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
    ],
    name: 'OwnershipTransferred',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'keeper',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'closedSize',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'fillPrice',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'reward',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'badDebt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PositionLiquidated',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'account',
        internalType: 'address',
        type: 'address',
        indexed: true,
      },
      {
        name: 'sizeDelta',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      { name: 'size', internalType: 'int256', type: 'int256', indexed: false },
      {
        name: 'fillPrice',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'realised',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'collateral',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PositionModified',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'previous',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
      {
        name: 'current',
        internalType: 'struct SignalParameters',
        type: 'tuple',
        components: [
          { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
          {
            name: 'volatilityHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
          {
            name: 'imbalanceHalfLife',
            internalType: 'uint256',
            type: 'uint256',
          },
        ],
        indexed: false,
      },
    ],
    name: 'SignalParametersSet',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'mark',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'logReturn',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
      {
        name: 'volatility',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'imbalance',
        internalType: 'int256',
        type: 'int256',
        indexed: false,
      },
    ],
    name: 'SignalsObserved',
  },
  {
    type: 'error',
    inputs: [
      { name: 'available', internalType: 'uint256', type: 'uint256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'InsuranceFundExhausted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'notional', internalType: 'uint256', type: 'uint256' },
      { name: 'available', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'LiquidationCapacityExhausted',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'allowedAt', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'LiquidationTooSoon',
  },
  {
    type: 'error',
    inputs: [
      { name: 'base', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarginBaseAboveMax',
  },
  {
    type: 'error',
    inputs: [
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarginMinAboveMax',
  },
  {
    type: 'error',
    inputs: [
      { name: 'fillPrice', internalType: 'uint256', type: 'uint256' },
      { name: 'limitPrice', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketFillBeyondLimit',
  },
  { type: 'error', inputs: [], name: 'MarketNothingToDo' },
  {
    type: 'error',
    inputs: [
      { name: 'parameter', internalType: 'string', type: 'string' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketParameterOutOfRange',
  },
  {
    type: 'error',
    inputs: [{ name: 'indexPrice', internalType: 'uint256', type: 'uint256' }],
    name: 'MarketPriceInvalid',
  },
  {
    type: 'error',
    inputs: [
      { name: 'skew', internalType: 'uint256', type: 'uint256' },
      { name: 'limit', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'MarketSkewBeyondDepth',
  },
  {
    type: 'error',
    inputs: [{ name: 'owner', internalType: 'address', type: 'address' }],
    name: 'OwnableInvalidOwner',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'OwnableUnauthorizedAccount',
  },
  {
    type: 'error',
    inputs: [
      { name: 'counted', internalType: 'int256', type: 'int256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionBelowInitialMargin',
  },
  {
    type: 'error',
    inputs: [
      { name: 'available', internalType: 'uint256', type: 'uint256' },
      { name: 'requested', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionCollateralExceeded',
  },
  {
    type: 'error',
    inputs: [
      { name: 'account', internalType: 'address', type: 'address' },
      { name: 'equity', internalType: 'int256', type: 'int256' },
      { name: 'required', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'PositionNotLiquidatable',
  },
  {
    type: 'error',
    inputs: [{ name: 'account', internalType: 'address', type: 'address' }],
    name: 'PositionNotOpen',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'int256', type: 'int256' },
    ],
    name: 'SafeCastOverflowedIntDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'value', internalType: 'int256', type: 'int256' }],
    name: 'SafeCastOverflowedIntToUint',
  },
  {
    type: 'error',
    inputs: [
      { name: 'bits', internalType: 'uint8', type: 'uint8' },
      { name: 'value', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SafeCastOverflowedUintDowncast',
  },
  {
    type: 'error',
    inputs: [{ name: 'value', internalType: 'uint256', type: 'uint256' }],
    name: 'SafeCastOverflowedUintToInt',
  },
  {
    type: 'error',
    inputs: [{ name: 'token', internalType: 'address', type: 'address' }],
    name: 'SafeERC20FailedOperation',
  },
  {
    type: 'error',
    inputs: [
      { name: 'updateInterval', internalType: 'uint256', type: 'uint256' },
      { name: 'halfLife', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'SignalIntervalAboveHalfLife',
  },
] as const

//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////
// ReferencePriceFeed
//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////

export const referencePriceFeedAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'publisher_', internalType: 'address', type: 'address' },
      { name: 'price_', internalType: 'uint256', type: 'uint256' },
    ],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'previousClose',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'price',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [{ name: 'newPrice', internalType: 'uint256', type: 'uint256' }],
    name: 'publish',
    outputs: [],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    inputs: [],
    name: 'publishedAt',
    outputs: [{ name: '', internalType: 'uint256', type: 'uint256' }],
    stateMutability: 'view',
  },
  {
    type: 'function',
    inputs: [],
    name: 'publisher',
    outputs: [{ name: '', internalType: 'address', type: 'address' }],
    stateMutability: 'view',
  },
  {
    type: 'event',
    anonymous: false,
    inputs: [
      {
        name: 'price',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
      {
        name: 'publishedAt',
        internalType: 'uint256',
        type: 'uint256',
        indexed: false,
      },
    ],
    name: 'PricePublished',
  },
  {
    type: 'error',
    inputs: [
      { name: 'price', internalType: 'uint256', type: 'uint256' },
      { name: 'min', internalType: 'uint256', type: 'uint256' },
      { name: 'max', internalType: 'uint256', type: 'uint256' },
    ],
    name: 'FeedPriceOutOfRange',
  },
  {
    type: 'error',
    inputs: [
      { name: 'caller', internalType: 'address', type: 'address' },
      { name: 'publisher', internalType: 'address', type: 'address' },
    ],
    name: 'FeedUnauthorized',
  },
] as const
