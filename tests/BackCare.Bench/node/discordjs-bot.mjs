// The bot to compare with: discord.js as its own guide shows it. It stores nothing. The command is answered with a few buttons, and every press
// with the same message changed.
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, GatewayIntentBits, Partials } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_BASE, globalRequestsPerSecond: 0 },
});
const row = (scores) => new ActionRowBuilder().addComponents(
  scores.map((score) => new ButtonBuilder().setCustomId(`pain:${score}`).setLabel(String(score)).setStyle(ButtonStyle.Secondary)));
const scale = [row([0, 1, 2, 3, 4]), row([5, 6, 7, 8, 9])];
let asked = 0;
const question = () => ({ content: `Question ${++asked}: how strong has your pain been today, from none at all to as bad as it can be?`, components: scale });

client.on('interactionCreate', (interaction) => (interaction.isButton() ? interaction.update(question()) : interaction.reply(question())));
client.on('error', (error) => console.error(error.message));
client.login(process.env.DISCORD_TOKEN);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => client.destroy().then(() => process.exit(0)));
