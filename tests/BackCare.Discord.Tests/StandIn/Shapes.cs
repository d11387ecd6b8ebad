using System.Globalization;
using System.Text.Json.Nodes;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>The objects that Discord writes, as its documentation shows them.</summary>
public static class Shapes
{
    public const string BotId = "7000000000000000001";
    public const string ApplicationId = "7000000000000000002";
    public const string PersonId = "8000000000000000001";
    public const string DirectChannelId = "9000000000000000001";
    public const string GuildChannelId = "9000000000000000002";
    public const string GuildId = "9000000000000000003";

    public static Snowflake IdOf(string text) => Snowflake.TryParse(text, out var id) ? id : throw new FormatException(text);

    private static long _lastId = 1_500_000_000_000_000_000;

    public static string NewId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    public static JsonObject Bot() => User(BotId, "backcare", bot: true);

    public static JsonObject Person() => User(PersonId, "maria", bot: false);

    public static JsonObject User(string id, string name, bool bot) => new()
    {
        ["id"] = id, ["username"] = name, ["discriminator"] = "0", ["global_name"] = name == "maria" ? "Maria ✿" : null, ["avatar"] = null,
        ["bot"] = bot, ["public_flags"] = 0, ["flags"] = 0, ["primary_guild"] = null,
    };

    public static JsonObject Ready(string session, string resumeUrl, JsonNode? shard) => new()
    {
        ["v"] = 10, ["user"] = OwnUser(), ["guilds"] = new JsonArray(), ["session_id"] = session, ["resume_gateway_url"] = resumeUrl,
        ["application"] = new JsonObject { ["id"] = ApplicationId, ["flags"] = 0, ["flags_new"] = "0" },
        ["shard"] = shard?.DeepClone() ?? new JsonArray(0, 1),
    };

    public static JsonObject OwnUser()
    {
        var user = Bot();
        (user["mfa_enabled"], user["locale"], user["verified"], user["email"]) = (false, "en-US", true, null);
        return user;
    }

    public static JsonObject DirectMessage(string text)
    {
        var message = Message(DirectChannelId, Person(), text);
        message["channel_type"] = 1;
        return message;
    }

    public static JsonObject GuildMessage(string text, bool mentioning)
    {
        var message = Message(GuildChannelId, Person(), text);
        (message["guild_id"], message["channel_type"]) = (GuildId, 0);
        if (mentioning)
            message["mentions"] = new JsonArray(Bot());
        return message;
    }

    public static JsonObject Message(string channel, JsonObject author, string text) => new()
    {
        ["id"] = NewId(), ["type"] = 0, ["channel_id"] = channel, ["author"] = author, ["content"] = text,
        ["timestamp"] = "2026-03-29T01:30:00.000000+00:00", ["edited_timestamp"] = null, ["tts"] = false, ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(), ["attachments"] = new JsonArray(), ["embeds"] = new JsonArray(),
        ["pinned"] = false, ["components"] = new JsonArray(), ["flags"] = 0,
    };

    public static JsonObject Slash(string name, params (string Name, string Value)[] options) => Interaction(2, new JsonObject
    {
        ["id"] = "6000000000000000001", ["name"] = name, ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(each => (JsonNode)new JsonObject { ["name"] = each.Name, ["type"] = 3, ["value"] = each.Value })]),
    });

    public static JsonObject Press(string customId, JsonObject on) =>
        WithMessage(Interaction(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 2 }), on);

    public static JsonObject Pick(string customId, JsonObject on, params string[] values) => WithMessage(
        Interaction(3, new JsonObject
        {
            ["custom_id"] = customId, ["component_type"] = 3, ["id"] = 2, ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
        }),
        on);

    /// <summary>A form comes back in the shape in which it was opened: its field in a label, or in a row as older clients still do.</summary>
    public static JsonObject Submit(string customId, (string Id, string Value) field, bool inRows = false)
    {
        var input = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = field.Id, ["value"] = field.Value };
        return Interaction(5, new JsonObject
        {
            ["custom_id"] = customId,
            ["components"] = new JsonArray(inRows
                ? new JsonObject { ["type"] = 1, ["id"] = 1, ["components"] = new JsonArray(input) }
                : new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = input }),
        });
    }

    /// <summary>The same as something that happened in a server.</summary>
    public static JsonObject InGuild(JsonObject interaction)
    {
        interaction.Remove("user");
        interaction["member"] = new JsonObject
        {
            ["user"] = Person(), ["nick"] = null, ["avatar"] = null, ["banner"] = null, ["roles"] = new JsonArray(), ["flags"] = 0,
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00", ["premium_since"] = null, ["deaf"] = false, ["mute"] = false, ["permissions"] = "442368",
            ["communication_disabled_until"] = null, ["pending"] = false,
        };
        (interaction["guild_id"], interaction["channel_id"], interaction["context"]) = (GuildId, GuildChannelId, 0);
        interaction["channel"] = new JsonObject { ["id"] = GuildChannelId, ["type"] = 0, ["name"] = "general" };
        interaction["guild_locale"] = "en-US";
        interaction["guild"] = new JsonObject { ["id"] = GuildId, ["locale"] = "en-US", ["features"] = new JsonArray() };
        interaction["authorizing_integration_owners"] = new JsonObject { ["0"] = GuildId };
        return interaction;
    }

    private static JsonObject Interaction(int type, JsonObject data)
    {
        var id = NewId();
        return new JsonObject
        {
            ["id"] = id, ["application_id"] = ApplicationId, ["type"] = type, ["token"] = "aW50ZXJhY3Rpb24" + id, ["version"] = 1,
            ["channel_id"] = DirectChannelId, ["channel"] = new JsonObject { ["id"] = DirectChannelId, ["type"] = 1 },
            ["user"] = Person(), ["data"] = data, ["locale"] = "en-US", ["entitlements"] = new JsonArray(), ["context"] = 1,
            ["app_permissions"] = "442368", ["attachment_size_limit"] = 10_485_760,
            ["authorizing_integration_owners"] = new JsonObject { ["1"] = PersonId },
        };
    }

    private static JsonObject WithMessage(JsonObject interaction, JsonObject message)
    {
        interaction["message"] = message.DeepClone();
        return interaction;
    }
}
