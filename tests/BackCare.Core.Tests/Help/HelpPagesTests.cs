using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Conversations;

namespace BackCare.Core.Tests.Help;

public sealed partial class HelpPagesTests
{
    [Fact]
    public void Every_command_stands_on_one_of_the_pages_and_none_that_there_is_not()
    {
        var words = Checkout.Content.Words;
        var pages = words.Say(ContentIds.Help, 0).Text + '\n' + words.Say(ContentIds.HelpMore, 0).Text;

        Commands().Matches(pages).Select(match => match.Value).Distinct().Should().BeEquivalentTo(CommandCatalogue.All.Select(command => command.Name));
    }

    [GeneratedRegex("(?<=/)[a-z]+")]
    private static partial Regex Commands();
}
