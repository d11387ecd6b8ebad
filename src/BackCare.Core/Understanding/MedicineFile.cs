using System.Globalization;
using BackCare.Core.Content;
using YamlDotNet.RepresentationModel;

namespace BackCare.Core.Understanding;

/// <summary>The content file of medicines, checked: every finding names its line.</summary>
internal sealed class MedicineFile
{
    private static readonly string[] Parts = ["reviewed", "medicines", "products", "ask", "classes", "notCounted", "ordinary"];
    private static readonly string[] MedicineKeys = ["generic", "tags", "also", "us", "uk", "in", "strengths", "unit", "otcMaxMgPerDay", "route"];
    private static readonly string[] ProductKeys = ["us", "uk", "in", "of", "route", "named"];

    private readonly ContentSource _source;
    private readonly List<Medicine> _medicines = [];
    private readonly List<MedicineName> _names = [];

    private MedicineFile(ContentSource source) => _source = source;

    public bool Reviewed { get; private set; }

    public IReadOnlyList<Medicine> Medicines => _medicines;

    public IReadOnlyList<MedicineName> Names => _names;

    public IReadOnlyList<string> Ordinary { get; private set; } = [];

    public static MedicineFile Read(ContentSource source)
    {
        var file = new MedicineFile(source);
        file.Take(ContentMap.Root(source));
        return file;
    }

    private void Take(YamlMappingNode root)
    {
        CheckKeys(root, Parts);
        Reviewed = Text(Required(root, "reviewed")) switch
        {
            "true" => true,
            "false" => false,
            _ => throw Problem(root, "reviewed is true or false"),
        };

        foreach (var node in List(Required(root, "medicines")))
        {
            TakeMedicine(Mapping(node));
        }

        foreach (var node in List(Required(root, "products")))
        {
            TakeProduct(Mapping(node));
        }

        TakeWords(root, "ask", NameKind.Ask);
        TakeWords(root, "classes", NameKind.Class);
        TakeWords(root, "notCounted", NameKind.NotCounted);
        Ordinary = Texts(root, "ordinary");
    }

    private void TakeMedicine(YamlMappingNode node)
    {
        CheckKeys(node, MedicineKeys);
        var generic = Text(Required(node, "generic"));
        if (_medicines.Exists(m => m.Generic == generic))
        {
            throw Problem(node, $"{generic} is listed twice");
        }

        var strengths = Child(node, "strengths") is { } list ? List(list).Select(Number).ToArray() : [];
        var medicine = new Medicine(generic, Texts(node, "tags"), OptionalText(node, "route"), strengths, Amounts(node, "unit"), Amounts(node, "otcMaxMgPerDay"));
        _medicines.Add(medicine);

        var product = new MedicineProduct([new Ingredient(generic, null)], medicine.Route, NamesStrength: false);
        AddNames([generic, .. Texts(node, "also")], null, product, medicine.Strengths);
        AddBrands(node, product, medicine.Strengths);
    }

    private void TakeProduct(YamlMappingNode node)
    {
        CheckKeys(node, ProductKeys);
        var ingredients = Mapping(Required(node, "of")).Children.Select(pair => Ingredient(Text(pair.Key), pair.Value)).ToArray();
        var product = new MedicineProduct(ingredients, OptionalText(node, "route"), OptionalText(node, "named") == "true");
        AddBrands(node, product, [.. ingredients.SelectMany(i => _medicines.Find(m => m.Generic == i.Generic)!.Strengths).Distinct()]);
    }

    private Ingredient Ingredient(string generic, YamlNode mg)
    {
        if (!_medicines.Exists(m => m.Generic == generic))
        {
            throw Problem(mg, $"{generic} is not among the medicines");
        }

        return new Ingredient(generic, Number(mg) is > 0 and var amount ? amount : null);
    }

    private void AddBrands(YamlMappingNode node, MedicineProduct product, IReadOnlyList<decimal> strengths)
    {
        foreach (var market in Market.All)
        {
            AddNames(Texts(node, market), market, product, strengths);
        }
    }

    private void AddNames(IEnumerable<string> names, string? market, MedicineProduct product, IReadOnlyList<decimal> strengths) =>
        _names.AddRange(names.Select(name => new MedicineName(name, NameKind.Medicine, market, product, strengths)));

    private void TakeWords(YamlMappingNode root, string key, NameKind kind) =>
        _names.AddRange(Texts(root, key).Select(name => new MedicineName(name, kind, null, null, [])));

    private Dictionary<string, decimal> Amounts(YamlMappingNode node, string key) =>
        Child(node, key) is { } amounts ? Mapping(amounts).Children.ToDictionary(pair => MarketName(pair.Key), pair => Number(pair.Value)) : [];

    private string MarketName(YamlNode node) => Market.All.Contains(Text(node)) ? Text(node) : throw Problem(node, $"{Text(node)} is none of us, uk, in");

    private void CheckKeys(YamlMappingNode node, string[] known)
    {
        if (node.Children.Keys.FirstOrDefault(key => !known.Contains(Text(key))) is { } unknown)
        {
            throw Problem(unknown, $"{Text(unknown)} is not known here; known are {string.Join(", ", known)}");
        }
    }

    private YamlNode Required(YamlMappingNode node, string key) => Child(node, key) ?? throw Problem(node, $"{key} is missing");

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private IReadOnlyList<string> Texts(YamlMappingNode node, string key) => Child(node, key) is { } list ? [.. List(list).Select(Text)] : [];

    private string? OptionalText(YamlMappingNode node, string key) => Child(node, key) is { } child ? Text(child) : null;

    private YamlMappingNode Mapping(YamlNode node) => node as YamlMappingNode ?? throw Problem(node, "names and values are expected here");

    private YamlSequenceNode List(YamlNode node) => node as YamlSequenceNode ?? throw Problem(node, "a list is expected here");

    private string Text(YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw Problem(node, "a word is expected here");

    private decimal Number(YamlNode node) =>
        decimal.TryParse(Text(node), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Problem(node, $"{Text(node)} is no number");

    private ContentException Problem(YamlNode node, string problem) => new(_source.Name, (int)Math.Max(1, node.Start.Line), problem);
}
