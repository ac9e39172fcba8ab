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
