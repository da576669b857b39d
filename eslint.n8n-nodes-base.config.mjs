// The second lint run. The three rules that are off contradict `n8n-node lint`, which runs first.
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import typescriptParser from '@typescript-eslint/parser';

const language = {
	languageOptions: { parser: typescriptParser, parserOptions: { extraFileExtensions: ['.json'] } },
	plugins: { 'n8n-nodes-base': n8nNodesBase },
};
const { community, credentials, nodes } = n8nNodesBase.configs;

export default [
	{ ignores: ['dist/**', 'node_modules/**'] },
	{ files: ['package.json'], ...language, rules: community.rules },
	{
		files: ['credentials/**/*.ts'],
		...language,
		rules: {
			...credentials.rules,
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		...language,
		rules: {
			...nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		},
	},
];
