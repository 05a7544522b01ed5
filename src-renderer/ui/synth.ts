/** Every sound of Partyline, synthesised: clicks of plugs, dial tones, bells. Nothing is recorded. */
