// Who is tied to how many, friendly and hostile
// ---
// topic: structure
// question: With how many states is each state tied on {as_of}, friendly and hostile?
// meaning: >-
//   Degree: the number of other states that a state is tied to; beside it, how many of these pairs are
//   friendly, hostile, mixed or only neutral, and the signed degree: friendly less hostile ones.
// caveat: >-
//   Read it as *most mentioned*: a state has many ties here because the sources speak of it. The signed
//   degree sets off a friend against an enemy, which no analyst would; read its two parts.
// basis: direct and lifted ties; shared agreements, events and blocs only with --basis all
// layers: all, or the one given
// sign: any, unless --sign says otherwise
// direction: ignored
// time: ties that hold on the date or were last said before it
// parameters:
//   sign: {type: choice, choices: [friendly, hostile, any], default: any, help: Which ties count; friendly takes neutral ones too, example: friendly}
// columns:
//   rank: standard
//   state: {type: entity, help: The state, heading: State}
//   score: {type: number, help: States it is tied to, heading: Degree}
//   friendly: {type: integer, help: Friendly pairs, heading: Friendly}
//   hostile: {type: integer, help: Hostile pairs, heading: Hostile}
//   mixed: {type: integer, help: 'Pairs that are friendly and hostile at once, in different layers or claims', heading: Mixed}
//   neutral: {type: integer, help: Pairs that are only neutral, heading: Neutral}
//   signed: {type: integer, help: Friendly less hostile pairs, heading: Signed}
// key: [state]
// network: {}
// measure: {least_states: 3, positive: true, counts: true}
// ---
UNWIND $pairs AS pair
UNWIND [pair.a, pair.b] AS id
WITH id, collect(pair.sign) AS signs
MATCH (state:Entity {id: id})
WITH
  state, toFloat(size(signs)) AS score, size([s IN signs WHERE s = 'friendly']) AS friendly,
  size([s IN signs WHERE s = 'hostile']) AS hostile, size([s IN signs WHERE s = 'mixed']) AS mixed,
  size([s IN signs WHERE s = 'neutral']) AS neutral
RETURN
  state, score, friendly, hostile, mixed, neutral, friendly - hostile AS signed
